#!/usr/bin/env python3
"""Measure guiju's commands as whole processes: wall time and peak memory.

Makes the generated office folder once (or takes one with --folder), runs each command several times and prints one line
for each. Needs Python's standard library, and the release builds of guiju and of the example make-office.

    cargo build --release --bin guiju --example make-office
    python3 benches/measure.py --documents 10000
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def run(command, cwd=None):
    """Run one process: (exit status, wall seconds, peak memory in MiB, the last lines it wrote to stderr)."""
    with tempfile.TemporaryFile() as errors:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=cwd, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=errors)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        errors.seek(0)
        said = errors.read().decode("utf-8", "replace").strip().splitlines()
    # Linux counts ru_maxrss in KiB, macOS in bytes.
    peak = usage.ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)
    return process.returncode, wall, peak, said[-3:]


def repeat(name, runs, command, accepted, before=None):
    """Run a command several times and print its line; the median wall seconds, or nothing when it could not run."""
    walls, peaks = [], []
    for _ in range(runs):
        if before:
            before()
        code, wall, peak, said = run(command)
        if code not in accepted:
            print(f"{name:14} could not run: exit {code}  {' / '.join(said)}")
            return None
        walls.append(wall)
        peaks.append(peak)
    median = statistics.median(walls)
    print(f"{name:14} min {min(walls):7.3f} s   median {median:7.3f} s   peak {max(peaks):7.1f} MiB   of {runs}")
    return median


def tree(folder, wanted=lambda path: True):
    """The number and the bytes of the files below a folder."""
    sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file() and wanted(path)]
    return len(sizes), sum(sizes)


def main():
    parser = argparse.ArgumentParser(description="Measure guiju's commands as whole processes")
    parser.add_argument("--documents", type=int, default=1000, help="how many documents to generate (1000)")
    parser.add_argument("--folder", type=Path, help="an office folder that is there already; it is not changed")
    parser.add_argument("--runs", type=int, default=5, help="runs of each command (5)")
    parser.add_argument("--target", type=Path, default=ROOT / "target" / "release", help="where the release builds are")
    parser.add_argument("--commands", nargs="+", default=["status", "check", "build"], choices=["status", "check", "build"])
    args = parser.parse_args()
    guiju = args.target / "guiju"

    with tempfile.TemporaryDirectory(prefix="guiju-measure-") as scratch:
        office = args.folder or Path(scratch) / "office"
        if args.folder is None:
            maker = args.target / "examples" / "make-office"
            subprocess.run([maker, office, str(args.documents)], check=True, stdout=subprocess.DEVNULL)
        documents, _ = tree(office / "documents", lambda path: path.name == "document.toml")
        texts, text_bytes = tree(office / "documents", lambda path: path.parent.name == "text")
        print(f"{documents} documents, {texts} texts of {text_bytes} bytes, {os.cpu_count()} cores")

        # Exit 1 says that there are findings: the command did its work.
        for command, words in [("status", ["--json"]), ("check", ["--format", "json"])]:
            if command in args.commands:
                repeat(command, args.runs, [guiju, "-C", office, command, *words], accepted=(0, 1))
        if "build" in args.commands:
            measure_build(guiju, office, Path(scratch), args.runs)


def measure_build(guiju, office, scratch, runs):
    """Build the site, then copy it plainly: the least that writing so many files costs here."""
    built, copied = scratch / "site", scratch / "copy"

    def clear():
        shutil.rmtree(built, ignore_errors=True)

    build = repeat("build", runs, [guiju, "-C", office, "build", "--out", built], accepted=(0, 1), before=clear)
    if build is None or not built.is_dir():
        return
    files, size = tree(built)
    print(f"{'':14} {files} files of {size} bytes")
    copy = repeat("cp -r", runs, ["cp", "-r", built, copied], accepted=(0,), before=lambda: shutil.rmtree(copied, ignore_errors=True))
    if copy:
        print(f"{'build / cp -r':14} {build / copy:.2f}")


if __name__ == "__main__":
    main()

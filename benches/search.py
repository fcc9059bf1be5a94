#!/usr/bin/env python3
"""Measure the search on real texts, side by side with Pagefind in one run.

Makes an office folder of the texts of a folder, each as many times as asked under new names, builds its site, lets Pagefind read the
same pages, and asks both in a real browser (search.mjs). What a query must find is read from the pages themselves, not from the index.
Needs Python's standard library, the release builds of guiju and of the example measure-search, node, Chromium and playwright-core
(GUIJU_NODE_MODULES); Pagefind where `pip install pagefind pagefind_bin` put it, else it is left out.

    cargo build --release --bin guiju --example measure-search
    python3 benches/search.py ../shared/corpus/laws --copies 10
"""

import argparse
import gzip
import importlib.util
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from html.parser import HTMLParser
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BLOCKS = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "div", "section", "ul", "ol", "table", "tr", "blockquote", "hr"}
SETTING = """[office]
name = "示例市城市管理局"
code = "sl-cg"

[site]
title         = "行政规范性文件"
base-path     = "/gfxwj/"
demonstration = true

[profile]
use = "guangdong"
"""


def run(name, command, accepted=(0, 1)):
    """Run a process and print wall seconds, processor seconds and peak memory; whether it ended as it should."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    print(f"{name:22} {wall:8.2f} s   processor {usage.ru_utime + usage.ru_stime:8.2f} s   peak {usage.ru_maxrss / 1024:8.1f} MiB", flush=True)
    if process.returncode not in accepted:
        print(f"{name}: exit {process.returncode}")
    return process.returncode in accepted


def make_office(folder, office, copies):
    """Write each text as a document, as many times as asked; the ids of the copies of each text."""
    office.mkdir()
    (office / "guiju.toml").write_text(SETTING, "utf-8")
    ids, size = [], 0
    for number, path in enumerate(sorted(folder.glob("*.md"))):
        text = path.read_text("utf-8")
        title = re.search(r"^#\s*(.+)$", text, re.M).group(1).strip().replace('"', "")
        of_text = []
        for copy in range(copies):
            name = f"t{number:04}-{copy:02}"
            day = f"{2000 + (number + copy) % 25}-{1 + number % 12:02}-{1 + number % 28:02}"
            document = office / "documents" / name
            (document / "text").mkdir(parents=True)
            again = f"（第{copy}次）" if copy else ""
            (document / "document.toml").write_text(
                f'title = "{title}{again}"\nkind = "rule"\nissuers = ["示例市人民政府"]\ndisclosure = "active"\n\n'
                f'[[event]]\ntype = "issued"\ndate = {day}\nnumber = "示府规〔{day[:4]}〕{number * copies + copy + 1}号"\neffective = {day}\n'
                f'text = "text/{day}.md"\n\n[[event]]\ntype = "published"\nat = {day}T09:00:00\n',
                "utf-8",
            )
            (document / "text" / f"{day}.md").write_text(text, "utf-8")
            size += len(text.encode())
            of_text.append(name)
        ids.append(of_text)
    return ids, size


class Words(HTMLParser):
    """The paragraphs of a page's title and texts."""

    def __init__(self):
        super().__init__()
        self.paragraphs, self.depth, self.open = [""], 0, []

    def handle_starttag(self, tag, attributes):
        classes = dict(attributes).get("class", "") or ""
        if self.depth or tag == "h1" or "law" in classes.split():
            self.depth += tag not in ("br", "hr", "img", "input", "wbr")
        if tag in BLOCKS:
            self.paragraphs.append("")

    def handle_endtag(self, tag):
        self.depth -= self.depth > 0 and tag not in ("br", "hr", "img", "input", "wbr")
        if tag in BLOCKS:
            self.paragraphs.append("")

    def handle_data(self, words):
        if self.depth:
            self.paragraphs[-1] += words


FOLDED = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | dict.fromkeys(map(ord, "〔【〖["), "(") | dict.fromkeys(map(ord, "〕】〗]"), ")")


def folded(words):
    words = words.translate(FOLDED).translate({ord("["): "(", ord("]"): ")"})
    return re.sub(r"\s", "", words).lower()


def read_pages(site, ids):
    """For each text the folded paragraphs of its first page."""
    pages = []
    for of_text in ids:
        reader = Words()
        reader.feed((site / "d" / f"{of_text[0]}.html").read_text("utf-8"))
        pages.append([it for it in map(folded, reader.paragraphs) if it])
    return pages


def make_queries(folder, pages, ids):
    """100 queries of titles and headings; 500 random runs of 2 to 8 characters, with what they must find."""
    chance = random.Random(20261124)
    titles, headings = [], set()
    for path in sorted(folder.glob("*.md")):
        text = path.read_text("utf-8")
        titles.append(re.search(r"^#\s*(.+)$", text, re.M).group(1).strip())
        for heading in re.findall(r"^##+\s*(?:第[一二三四五六七八九十百]+[章节]\s*)?(\S.*)$", text, re.M):
            headings.add(heading.strip())
    asked = chance.sample(titles, 50) + chance.sample(sorted(headings), 50)
    runs = []
    while len(runs) < 500:
        page = chance.choice(pages)
        paragraph = chance.choice(page)
        length = chance.randint(2, 8)
        if len(paragraph) < length:
            continue
        at = chance.randrange(len(paragraph) - length + 1)
        words = paragraph[at:at + length]
        if re.search(r"[\"“”「」『』]", words):
            continue
        expected = [name for of_text, paragraphs in zip(ids, pages) if any(words in it for it in paragraphs) for name in of_text]
        runs.append({"query": words, "expected": expected})
    return {"asked": asked, "runs": runs}


def tree(folder):
    files = [path for path in folder.rglob("*") if path.is_file()]
    raw = sum(path.stat().st_size for path in files)
    return len(files), raw, sum(len(gzip.compress(path.read_bytes(), 6)) for path in files)


def main():
    parser = argparse.ArgumentParser(description="Measure the search beside Pagefind")
    parser.add_argument("folder", type=Path, help="a folder of Markdown texts")
    parser.add_argument("--copies", type=int, default=1)
    parser.add_argument("--runs", type=int, default=500, help="how many of the random runs to ask")
    parser.add_argument("--pagefind-runs", type=int, default=60, help="how many of them to ask Pagefind")
    parser.add_argument("--target", type=Path, default=ROOT / "target" / "release")
    parser.add_argument("--keep", type=Path, help="make the office and the site here and leave them")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="guiju-search-") as scratch:
        place = args.keep or Path(scratch)
        place.mkdir(parents=True, exist_ok=True)
        office, site = place / "office", place / "site"
        ids, size = make_office(args.folder, office, args.copies)
        print(f"{sum(map(len, ids))} texts of {size} bytes, {os.cpu_count()} cores")
        subprocess.run([args.target / "examples" / "measure-search", args.folder, str(args.copies)], check=False)
        if not run("guiju build, all of it", [args.target / "guiju", "-C", office, "build", "--out", site]):
            return
        count, raw, packed = tree(site / "search")
        print(f"index of guiju         {count} files, {raw} bytes ({100 * raw / size:.1f} % of the texts), {packed} compressed")
        has_pagefind = importlib.util.find_spec("pagefind") is not None
        if has_pagefind:
            command = [sys.executable, "-m", "pagefind", "--site", site, "--glob", "d/t*.html", "--root-selector", "main"]
            has_pagefind = run("pagefind", command) and (site / "pagefind").is_dir()
        if has_pagefind:
            count, raw, packed = tree(site / "pagefind")
            print(f"index of Pagefind      {count} files, {raw} bytes ({100 * raw / size:.1f} % of the texts), {packed} compressed")
        queries = make_queries(args.folder, read_pages(site, ids), ids)
        queries["runs"] = queries["runs"][:args.runs]
        queries["pagefind"] = args.pagefind_runs if has_pagefind else 0
        (place / "queries.json").write_text(json.dumps(queries, ensure_ascii=False), "utf-8")
        subprocess.run(["node", ROOT / "benches" / "search.mjs", site, place / "queries.json"], check=False)


if __name__ == "__main__":
    main()

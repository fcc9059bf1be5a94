"""Leads a dialogue in a pseudo-terminal: `dialogue.py PROGRAM ARG…`, the answers on stdin, a line each; prints what the terminal showed."""

import os
import pty
import select
import sys

PROMPT_ENDS = ("：", ":")


def main() -> int:
    answers = sys.stdin.read().splitlines()
    pid, terminal = pty.fork()
    if pid == 0:
        os.execv(sys.argv[1], sys.argv[1:])
    shown = b""
    answered = 0
    while True:
        ready, _, _ = select.select([terminal], [], [], 20)
        if not ready:
            break
        try:
            part = os.read(terminal, 65536)
        except OSError:
            break
        if not part:
            break
        shown += part
        # A prompt is a last line without an end, after which nothing comes.
        last = shown.decode("utf-8", "replace").rsplit("\n", 1)[-1].rstrip()
        more, _, _ = select.select([terminal], [], [], 0.15)
        if last.endswith(PROMPT_ENDS) and not more:
            answer = answers[answered] if answered < len(answers) else "\x04"
            answered += 1
            os.write(terminal, answer.encode() if answer == "\x04" else (answer + "\n").encode())
    _, status = os.waitpid(pid, 0)
    text = shown.decode("utf-8", "replace").replace("\r\n", "\n")
    sys.stdout.write(text)
    sys.stdout.write(f"[{os.waitstatus_to_exitcode(status)}, {answered} of {len(answers)} answers]\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Make src/search/phrases.txt: the phrases of Chinese law by which the search writes texts short, with the lengths of their codes.

Counts runs of up to 8 characters in a folder of legal texts, keeps those that save most bits (each is weighed against the best way to
write it without itself), and gives them codes by Huffman's method. Copies of earlier words are cut out first, as the writer does.
The same texts give the same file. Needs Python's standard library.

    python3 benches/phrases.py ../shared/corpus/laws > src/search/phrases.txt
    python3 benches/phrases.py ../shared/corpus/laws --held-out     # learn from every other text, tell what the rest would take
"""

import argparse
import heapq
import math
import re
from collections import Counter
from pathlib import Path

LONGEST = 8
# A copy of fewer characters costs more than phrases do. `COPY_FROM` in src/search/code.rs.
COPY_FROM = 6
KEPT = 6000
# What a character outside the list costs, in bits: the sign for it, and itself.
ALONE = 26
ASCII = [chr(code) for code in range(32, 127)] + ["\n", "\t"]


def plain(text):
    """The words of a text as the site shows them, near enough."""
    text = re.sub(r"<!--.*?-->", "", text, flags=re.S)
    text = re.sub(r"[#*]", "", text)
    text = re.sub(r"[ \t]+", " ", text)
    return re.sub(r" *\n\s*", "\n", text)


def without_copies(text):
    """The runs of a text that do not stand before in it, and the copies as (distance, length, place)."""
    seen, runs, copies, start, at = {}, [], [], 0, 0
    while at < len(text):
        key = text[at:at + COPY_FROM]
        before = seen.get(key) if len(key) == COPY_FROM else None
        length = 0
        if before is not None:
            length = COPY_FROM
            while at + length < len(text) and text[before + length] == text[at + length]:
                length += 1
            if start < at:
                runs.append(text[start:at])
            copies.append((at - before, length, at))
        for place in range(at, min(at + max(length, 1), len(text) - COPY_FROM + 1)):
            seen[text[place:place + COPY_FROM]] = place
        at += max(length, 1)
        if length:
            start = at
    if start < len(text):
        runs.append(text[start:])
    return runs, copies


def cheapest(run, cost, without=None):
    """The fewest bits that write a run, and where each of its phrases begins."""
    best, came_from = [0.0] + [math.inf] * len(run), [0] * (len(run) + 1)
    for at in range(len(run)):
        for length in range(1, min(LONGEST, len(run) - at) + 1):
            phrase = run[at:at + length]
            if phrase != without and phrase in cost:
                bits = best[at] + cost[phrase]
            elif length == 1:
                bits = best[at] + ALONE
            else:
                continue
            if bits < best[at + length]:
                best[at + length], came_from[at + length] = bits, at
    return best[len(run)], came_from


def count_cheapest(runs, cost):
    counts = Counter()
    for run in runs:
        _, came_from = cheapest(run, cost)
        at = len(run)
        while at:
            counts[run[came_from[at]:at]] += 1
            at = came_from[at]
    return counts


def count_greedy(runs, kept):
    """How often each phrase is written by a writer that always takes the longest."""
    counts = Counter()
    for run in runs:
        at = 0
        while at < len(run):
            length = next(n for n in range(min(LONGEST, len(run) - at), 0, -1) if n == 1 or run[at:at + n] in kept)
            counts[run[at:at + length]] += 1
            at += length
    return counts


def learn(runs):
    """The phrases to keep, and how often each is written."""
    counts = Counter(run[at:at + n] for run in runs for n in range(1, LONGEST + 1) for at in range(len(run) - n + 1))
    longer = [it for it, count in counts.items() if len(it) > 1 and count >= 6 and "\n" not in it[1:]]
    longer.sort(key=lambda it: (-counts[it] * (len(it) - 1), it))
    phrases = set(longer[:30000]) | {it for it, count in counts.items() if len(it) == 1 and count >= 12} | set(ASCII)
    total = sum(count for it, count in counts.items() if len(it) == 1)
    cost = {it: -math.log2((counts[it] + 0.5) / total) for it in phrases}
    for size in (16000, 10000, KEPT + 800, KEPT, KEPT):
        counts = count_cheapest(runs, cost)
        total = sum(counts.values())
        cost = {it: -math.log2((counts.get(it, 0) + 0.3) / total) for it in cost}
        saved = {}
        for it in cost:
            other = cheapest(it, cost, it)[0] if len(it) > 1 else ALONE
            saved[it] = math.inf if it in ASCII else counts.get(it, 0) * (other - cost[it])
        cost = {it: cost[it] for it in sorted(saved, key=lambda it: (-saved[it], it))[:size]}
    counts = count_greedy(runs, cost)
    return {it: counts.get(it, 0) for it in cost}, sum(count for it, count in counts.items() if it not in cost)


def code_lengths(weights):
    """Huffman's lengths for the weights, ties broken by the order of the names."""
    heap = [(weight + 0.5, order, [name]) for order, (name, weight) in enumerate(sorted(weights.items()))]
    lengths = dict.fromkeys(weights, 0)
    heapq.heapify(heap)
    order = len(heap)
    while len(heap) > 1:
        one, other = heapq.heappop(heap), heapq.heappop(heap)
        for name in one[2] + other[2]:
            lengths[name] += 1
        heapq.heappush(heap, (one[0] + other[0], order, one[2] + other[2]))
        order += 1
    return lengths


def gather(texts):
    runs, copies = [], []
    for text in texts:
        more_runs, more_copies = without_copies(text)
        runs += more_runs
        copies += more_copies
    return runs, copies


def main():
    parser = argparse.ArgumentParser(description="Make the phrases of the search")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--held-out", action="store_true")
    args = parser.parse_args()
    texts = [plain(path.read_text("utf-8")) for path in sorted(args.folder.glob("*.md"))]
    learned_from = texts[::2] if args.held_out else texts
    runs, copies = gather(learned_from)
    counts, alone = learn(runs)
    # Signs that stand for no phrase: \e a character outside the list, \c a copy, \z the end.
    lengths = code_lengths({**counts, "\\e": alone, "\\c": len(copies), "\\z": len(learned_from)})
    if not args.held_out:
        for name in sorted(lengths, key=lambda name: (lengths[name], name)):
            print(lengths[name], name.replace("\n", "\\n").replace("\t", "\\t"), sep="\t")
        return
    rest = texts[1::2]
    runs, copies = gather(rest)
    bits = sum(count * lengths.get(it, lengths["\\e"] + 16) for it, count in count_greedy(runs, counts).items())
    for _, length, place in copies:
        bits += lengths["\\c"] + 2 * int(math.log2(length - COPY_FROM + 1)) + 1 + place.bit_length()
    size = sum(len(text.encode()) for text in rest)
    print(f"{len(rest)} texts of {size} bytes, not learned from: {bits / 8 / size:.3f} of their bytes")


if __name__ == "__main__":
    main()

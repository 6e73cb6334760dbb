# Copyright (c) 2026 The reglament authors
# SPDX-License-Identifier: MIT

"""Writes boats.xes.gz and boats.faults.tsv, always the same ones.

The log is that of a system that knows nothing of this library, and so is the
script: it needs Python 3 and no package. The act is the made-up one of
examples/act, beginnings/licence.json, whose steps stand in STEPS by hand.

    python3 examples/conformance/samples/boats.py examples/conformance/samples
"""

import gzip
import sys
from datetime import datetime, timedelta, timezone

ALMATY = timezone(timedelta(hours=5))
HOLIDAYS = {(2026, 7, 6)}
STEPS = {  # who does it, and in how many working days
    "5(1)": ("office", 1), "5(2)": ("executor", 2), "5(3)": ("water_inspection", 5), "5(4)": ("fire_service", 10),
    "5(5)": ("executor", 3), "5(6)": ("head", 1), "5(7)": ("office", 1),
}
BODIES = ("5(3)", "5(4)")


class Numbers:
    """Small numbers that look drawn and are the same in every version of Python."""

    def __init__(self, seed):
        self.state = seed

    def below(self, n):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % n


def later(at, days):
    while days > 0:
        at += timedelta(days=1)
        if at.weekday() < 5 and (at.year, at.month, at.day) not in HOLIDAYS:
            days -= 1
    return at


class Life:
    """One application: its events as (moment, activity, role, transition)."""

    def __init__(self, number, draw):
        self.id, self.draw, self.events = f"B-{number:04d}", draw, []
        self.at = later(datetime(2026, 6, 8, 9, draw.below(60), tzinfo=ALMATY), draw.below(8))
        self.add("Filed", "applicant")

    def add(self, activity, role, transition="COMPLETE", after=5):
        self.at += timedelta(minutes=after)
        self.events.append((self.at, activity, role, transition))

    def step(self, node, said="", role=None, late=False):
        if late:
            self.at = later(self.at, STEPS[node][1] + 2)
        self.add(node + said, role or STEPS[node][0])

    def bodies(self, late=None, missing=None, said=None):
        """Two bodies begin and answer side by side, in any order; the late one is the last."""
        order = list(BODIES) if self.draw.below(2) else list(BODIES[::-1])
        if late and order[1] != late:
            order.reverse()
        for node in BODIES if self.draw.below(2) else BODIES[::-1]:
            if node != missing:
                self.add(node, STEPS[node][0], "START", 1)
        for node in order:
            if node != missing:
                self.step(node, " no" if node == said else "", late=node == late)

    def draft(self, said="", role=None, late=False):
        """A draft is saved up to three times, and the last one counts, whatever stood in the first."""
        for n in range(self.draw.below(3)):
            self.add("5(5)" + (" no" if n % 2 else ""), STEPS["5(5)"][0])
        self.step("5(5)", said, role, late)


# Clean lives end in a grant, in a refusal, in one that a body asks for, or come back to the draft.
CLEAN = ("granted", "refused", "no of a body", "sent back")
FAULTS = tuple(
    [("late", n) for n in STEPS if n != "5(1)"] + [("missing", n) for n in ("5(2)", "5(3)", "5(4)", "5(5)", "5(6)")]
    + [("wrong_role", n) for n in ("5(1)", "5(2)", "5(5)", "5(6)", "5(7)")] + [("after_end", n) for n in STEPS]
    + [("repeated", n) for n in ("5(1)", "5(2)", "5(3)", "5(4)", "5(6)")] + [("not_provided", n) for n in ("5(1)", "5(2)", "5(6)")]
    + [("out_of_order", n) for n in ("5(2)", "5(5)")]
    + [("only_after_end", "5(6)")]  # signed when the result was handed over and the application was over
)


def live(number, draw, fault=("", ""), clean="granted"):
    life = Life(number, draw)
    kind, place = fault
    has = lambda k, n: fault == (k, n)
    refused = " no" if clean in ("refused", "no of a body") else ""

    def do(node):
        if has("missing", node):
            return
        life.step(node, " no" if has("not_provided", node) else "", "applicant" if has("wrong_role", node) else None, has("late", node))
        if has("repeated", node):
            life.step(node)

    do("5(1)")
    life.add("5(2)", "head", "ASSIGN", 1)  # says nothing of the step
    if has("out_of_order", "5(2)"):
        life.bodies()
        life.step("5(2)")
    else:
        do("5(2)")
        body = place if place in BODIES else None
        said = BODIES[draw.below(2)] if clean == "no of a body" else None
        life.bodies(late=body if kind == "late" else None, missing=body if kind == "missing" else None, said=said)
        if kind == "repeated" and body:
            life.step(body)
    if has("out_of_order", "5(5)"):
        life.step("5(6)")
        life.step("5(5)")
    else:
        if not has("missing", "5(5)"):
            life.draft(refused, "head" if has("wrong_role", "5(5)") else None, has("late", "5(5)"))
        if has("only_after_end", "5(6)"):
            life.step("5(7)")
            life.step("5(6)")
            return life
        do("5(6)")
    if clean == "sent back":
        life.add("Sent back", "head")
        life.draft()
        life.step("5(6)")
    do("5(7)")
    if kind == "after_end":
        life.at = later(life.at, 1)
        life.step(place)
    return life


def event(out, at, activity, role, transition, draw):
    when = at.isoformat() if draw.below(2) else at.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    attributes = [
        f'<string key="concept:name" value="{activity}"/>', f'<string key="org:role" value="{role}"/>',
        f'<date key="time:timestamp" value="{when}"/>', f'<string key="lifecycle:transition" value="{transition}"/>',
    ]
    if draw.below(4) == 0:  # what systems add, within which other names mean nothing
        attributes.insert(0, '<list key="papers"><values key="papers"><string key="concept:name" value="passport"/></values></list>')
    if draw.below(4) == 0:
        attributes.append('<string key="room" value="&lt;12&gt; &amp; co."><date key="time:timestamp" value="1999-01-01T00:00:00Z"/></string>')
    if draw.below(2):
        attributes.reverse()
    out.append("<event>" + "".join(attributes) + "</event>")


def main(folder):
    draw, lives, planted = Numbers(46), [], []
    for number in range(4 * len(FAULTS)):
        fault = FAULTS[number // 4] if number % 4 == 3 else ("", "")
        life = live(number, draw, fault, CLEAN[(number // 4 + number) % 4] if fault == ("", "") else "granted")
        lives.append(life)
        if fault[0]:
            planted.append("\t".join((life.id, fault[0].replace("only_", ""), fault[1])) + "\n")
    out = ['<?xml version="1.0" encoding="UTF-8"?>', '<log xes.version="1.0" xes.features="nested-attributes" xmlns="http://www.xes-standard.org/">']
    for name, prefix in (("Concept", "concept"), ("Lifecycle", "lifecycle"), ("Organizational", "org"), ("Time", "time")):
        out.append(f'<extension name="{name}" prefix="{prefix}" uri="http://www.xes-standard.org/{prefix}.xesext"/>')
    out.append('<global scope="event"><string key="concept:name" value="unknown"/></global>')
    out.append('<classifier name="Activity" keys="concept:name"/>')
    for life in lives:
        out.append(f'<trace><string key="concept:name" value="{life.id}"/><string key="permit" value="boat"/>')
        for e in life.events:
            event(out, *e, draw)
        out.append("</trace>")
    text = "\n".join(out + ["</log>", ""])
    with open(f"{folder}/boats.xes.gz", "wb") as f:
        f.write(gzip.compress(text.encode(), mtime=0))
    with open(f"{folder}/boats.faults.tsv", "w", encoding="utf-8", newline="\n") as f:
        f.writelines(planted)


main(sys.argv[1])

#!/usr/bin/env python3
"""Reads the machine faces of a site with programs of others: faces_read.py SITE [SCHEMAS]

JSON by jsonschema, Atom by feedparser, JSON-LD by rdflib, calendars by icalendar, XML and CSV by the standard library, Akoma Ntoso by
xmllint where SCHEMAS holds its schema, and by the lint below, for a schema says little of names and references. Then every face is asked
what each document is, and must say what the banner of its page says.

Exit 0: all is well. 1: something is not, and is listed. 3: a package is missing.
"""

import csv
import datetime
import functools
import hashlib
import html.parser
import io
import json
import pathlib
import re
import subprocess
import sys
import urllib.parse
import urllib.robotparser
import xml.etree.ElementTree as ET

try:
    import feedparser
    import icalendar
    import jsonschema
    import rdflib
except ImportError as missing:
    print(f"missing: {missing.name}", file=sys.stderr)
    sys.exit(3)

AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
ATOM = "{http://www.w3.org/2005/Atom}"
SCHEMA = rdflib.Namespace("https://schema.org/")
HIER = "book part chapter section clause article paragraph point indent hcontainer".split()
SHORT = {"chapter": "chp", "section": "sec", "clause": "cl", "article": "art", "paragraph": "para", "intro": "intro", "wrapUp": "wrapup",
         "attachment": "att", "eventRef": "eref", "temporalGroup": "tmpg"}
FORCE = {"in-force": "InForce", "partly-in-force": "PartiallyInForce", "unknown": None}
TONES = {"in-force": "in-force", "partly": "partly-in-force", "pending": "pending", "suspended": "suspended", "lapsed": "lapsed",
         "repealed": "repealed", "annulled": "annulled", "unverified": "unknown", "plain": None}

wrong = []
figures = {}


def say(where, what):
    wrong.append(f"{where}: {what}")


def count(what, by=1):
    figures[what] = figures.get(what, 0) + by


class Page(html.parser.HTMLParser):
    """The banner, the addresses, the JSON-LD and the links of a page."""

    def __init__(self, text):
        super().__init__()
        self.ids, self.links, self.ld, self.banner, self.word = set(), [], [], None, ""
        self._in_ld = self._in_word = False
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        at = dict(attributes)
        classes = (at.get("class") or "").split()
        if "id" in at:
            self.ids.add(at["id"])
        if tag == "link":
            self.links.append(at)
        if tag == "script" and at.get("type") == "application/ld+json":
            self._in_ld = True
            self.ld.append("")
        if "banner" in classes and self.banner is None:
            self.banner = next((TONES[name] for name in classes if name in TONES), "?")
        # What stands in an element of its own behind the word says that it ends before long.
        self._in_word = tag == "p" and "word" in classes and not self.word

    def handle_endtag(self, tag):
        self._in_ld = self._in_ld and tag != "script"
        self._in_word = False

    def handle_data(self, text):
        if self._in_ld:
            self.ld[-1] += text
        if self._in_word:
            self.word += text.strip()


@functools.cache
def page_of(path):
    return Page(path.read_text("utf-8"))


@functools.cache
def validator(path):
    definition = json.loads(path.read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(definition)
    return jsonschema.Draft202012Validator(definition)


def schemas(site):
    """Holds every JSON face against its schema."""
    def check(path, schema):
        face = json.loads((site / path).read_text("utf-8"))
        for error in validator(site / schema).iter_errors(face):
            say(path, f"{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}")
        named = face.get("$schema")
        if named and not ((site / path).parent / named).is_file():
            say(path, f"its schema {named} is not there")
        count("json")
        return face

    catalogue = check("catalog.json", "catalog.schema.json")
    status = check("status.json", "status.schema.json")
    ids = check("ids.json", "ids.schema.json")
    records = {it["id"]: check(it["faces"]["record"], "documents/document.schema.json") for it in catalogue["documents"]}
    states = {it["id"]: check(it["faces"]["state"], "state.schema.json") for it in catalogue["documents"]}
    return catalogue, status, ids, records, states


def catalogue_addresses(site, catalogue, records):
    """Every address in the list leads to a file, and every document of the folder stands in the list."""
    for it in catalogue["documents"]:
        for path in [*it["faces"].values(), *(version[key] for version in it["versions"] for key in ("page", "text", "akn"))]:
            if path and not (site / path).is_file():
                say("catalog.json", f"{it['id']}: {path} is not there")
        shared = {key: value for key, value in it.items()}
        if any(records[it["id"]].get(key) != value for key, value in shared.items()):
            say(it["faces"]["record"], "says other than the list")
        for text in records[it["id"]]["texts"]:
            version = next(version for version in it["versions"] if version["label"] == text["label"])
            page = page_of(site / version["page"])
            lost = [line["eId"] for line in text["articles"] if line["eId"] not in page.ids]
            if lost:
                say(version["page"], f"has no {lost[:3]}")
            count("articles", len(text["articles"]))
        for relation in records[it["id"]]["relations"]:
            if "document" in relation and not (site / relation["document"]["page"]).is_file():
                say(it["faces"]["record"], f"{relation['document']['page']} is not there")
            count("relations")
    pages = {path.stem for path in (site / "d").glob("*.html")}
    if pages != {it["id"] for it in catalogue["documents"]}:
        say("catalog.json", "is not the list of the documents that have a page")


def feeds(site, catalogue):
    """Reads every feed; the archives hold all, and a name is the same wherever it stands."""
    seen = {}
    held = {}
    for path in sorted((site / "feeds").glob("*.xml")):
        name = f"feeds/{path.name}"
        raw = path.read_bytes()
        feed = feedparser.parse(raw)
        root = ET.fromstring(raw)
        if feed.bozo:
            say(name, str(feed.bozo_exception))
        entries = root.findall(f"{ATOM}entry")
        if len(entries) != len(feed.entries) or not feed.feed.get("title") or not feed.feed.get("id"):
            say(name, "is read otherwise by feedparser")
        times = [it.findtext(f"{ATOM}updated") for it in entries]
        if times != sorted(times, reverse=True):
            say(name, "is not in order")
        for entry, parsed in zip(entries, feed.entries):
            told = {it.tag.split("}")[1]: (it.text, tuple(sorted(it.attrib.items()))) for it in entry}
            own = entry.findtext(f"{ATOM}id")
            if not re.fullmatch(r"tag:[a-z0-9.-]+,\d{4}-\d{2}-\d{2}:[a-z0-9-]+/[a-z0-9-]+/[a-z0-9_-]+", own):
                say(name, f"{own} is no name")
            if not entry.findtext(f"{ATOM}updated").endswith("+08:00") or not parsed.get("updated_parsed"):
                say(name, f"{own}: {entry.findtext(f'{ATOM}updated')} is no time of ours")
            if entry.findtext(f"{ATOM}updated")[:10] > catalogue["as_of"]:
                say(name, f"{own} is ahead")
            if seen.setdefault(own, told) != told:
                say(name, f"{own} is told otherwise elsewhere")
            count("entries")
        ids = [it.findtext(f"{ATOM}id") for it in entries]
        if len(ids) != len(set(ids)):
            say(name, "a name is there twice")
        held[path.name] = set(ids)
        for link in root.findall(f"{ATOM}link"):
            if not (site / local(catalogue, f"feeds/{path.name}", link.get("href"))).is_file():
                say(name, f"{link.get('href')} is not there")
    # Whoever follows the archives from the feed misses nothing that any feed tells.
    name, followed = "all.xml", set()
    while name:
        followed |= held[name]
        links = ET.parse(site / "feeds" / name).getroot().findall(f"{ATOM}link")
        href = next((link.get("href") for link in links if link.get("rel") == "prev-archive"), None)
        name = href and href.rsplit("/", 1)[-1]
    if followed != set(seen):
        say("feeds/all.xml", f"its archives miss {sorted(set(seen) - followed)[:3]}")


def local(catalogue, source, address):
    """The path in the site of an address, whole or relative to a file."""
    base = catalogue["base"] or ""
    if base and address.startswith(base):
        return urllib.parse.unquote(address[len(base):].split("#")[0])
    return urllib.parse.unquote(urllib.parse.urljoin(source, address).split("#")[0])


def linked_data(site, catalogue):
    """Reads the JSON-LD of every page and of the dataset; gives the legal force by page."""
    forces = {}
    for path in sorted((site / "d").rglob("*.html")):
        name = str(path.relative_to(site))
        page = page_of(path)
        if "/compared/" in name:
            continue
        if len(page.ld) != 1:
            say(name, f"{len(page.ld)} pieces of JSON-LD")
            continue
        raw = path.read_text("utf-8").split('<script type="application/ld+json">')[1].split("</script>")[0]
        if "<" in raw:
            say(name, "JSON-LD that is not escaped")
        graph = rdflib.Graph().parse(data=page.ld[0], format="json-ld", publicID=f"https://example.org/{name}")
        subject = rdflib.URIRef(urllib.parse.urljoin(f"https://example.org/{name}", json.loads(page.ld[0])["@id"]))
        force = [str(it).rsplit("/", 1)[1] for it in graph.objects(subject, SCHEMA.legislationLegalForce)]
        if not list(graph.objects(subject, SCHEMA.name)) or len(force) > 1 or set(force) - {"InForce", "NotInForce", "PartiallyInForce"}:
            say(name, f"JSON-LD: {force}")
        for it in graph.objects(None, SCHEMA.contentUrl):
            target = local(catalogue, name, str(it).replace("https://example.org/", ""))
            if not (site / target).is_file():
                say(name, f"{it} is not there")
        coverage = [str(it) for it in graph.objects(subject, SCHEMA.temporalCoverage)]
        forces[name] = (force[0] if force else None, coverage[0] if coverage else None)
        for link in page.links:
            if link.get("rel") in ("alternate", "timemap") and not (site / local(catalogue, name, link["href"])).is_file():
                say(name, f"{link['href']} is not there")
        count("json-ld", len(graph))
    dcat = rdflib.Namespace("http://www.w3.org/ns/dcat#")
    spdx = rdflib.Namespace("http://spdx.org/rdf/terms#")
    graph = rdflib.Graph().parse(data=(site / "catalog.jsonld").read_text("utf-8"), format="json-ld", publicID="https://example.org/")
    distributions = list(graph.objects(None, dcat.distribution))
    for it in distributions:
        target = local(catalogue, "", str(graph.value(it, dcat.downloadURL)).replace("https://example.org/", ""))
        bytes_ = (site / target).read_bytes()
        told = str(graph.value(graph.value(it, spdx.checksum), spdx.checksumValue))
        if hashlib.sha256(bytes_).hexdigest() != told or int(graph.value(it, dcat.byteSize)) != len(bytes_):
            say("catalog.jsonld", f"{target} is another file")
    if len(distributions) != 2 or len(list(graph.subjects(rdflib.RDF.type, dcat.Dataset))) != 1:
        say("catalog.jsonld", "is no catalogue of one dataset in two forms")
    return forces


def akoma_ntoso(site, catalogue, schemas):
    """Validates and lints every text; gives the intervals in which documents bind, by path."""
    paths = sorted((site / "d").rglob("*.akn.xml"))
    if schemas:
        # The schema is read once for many files.
        for at in range(0, len(paths), 200):
            some = [str(path) for path in paths[at:at + 200]]
            done = subprocess.run(["xmllint", "--noout", "--nonet", "--schema", str(schemas / "akomantoso30.xsd"), *some], capture_output=True, text=True)
            valid = sum(line.endswith(" validates") for line in done.stderr.splitlines())
            count("akn-valid", valid)
            if valid < len(some):
                wrong.extend(line for line in done.stderr.splitlines() if not line.endswith(" validates"))
    intervals = {}
    for path in paths:
        name = str(path.relative_to(site))
        root = ET.parse(path).getroot()
        for problem in lint(root):
            say(name, problem)
        events = {it.get("eId"): it.get("date") for it in root.iter(f"{AKN}eventRef")}
        groups = {it.get("eId"): it for it in root.iter(f"{AKN}temporalGroup")}
        found = groups["tmpg_1"].findall(f"{AKN}timeInterval") if "tmpg_1" in groups else None
        intervals[name] = found and [(events[it.get("start")[1:]], events[it.get("end")[1:]] if it.get("end") else "9999") for it in found]
        for it in root.iter(f"{AKN}documentRef"):
            if not (site / local(catalogue, name, it.get("href"))).is_file():
                say(name, f"{it.get('href')} is not there")
        count("akn")
        count("akn-refs", sum(1 for _ in root.iter(f"{AKN}ref")))
    for document in catalogue["documents"]:
        for version in document["versions"]:
            if version["akn"]:
                same_addresses(site, version)
    return intervals


def same_addresses(site, version):
    """The articles of a text have the same addresses in Akoma Ntoso and on the page."""
    page = page_of(site / version["page"])
    root = ET.parse(site / version["akn"]).getroot()
    for element in ("article", "clause", "chapter", "point"):
        for it in root.iter(f"{AKN}{element}"):
            if it.get("eId") not in page.ids:
                say(version["akn"], f"{it.get('eId')} is not on {version['page']}")
    uri = root.find(f".//{AKN}FRBRExpression/{AKN}FRBRuri").get("value")
    if uri != version["iri"]:
        say(version["akn"], f"is {uri}, and {version['iri']} in the list")


def lint(root):
    """What the schema of Akoma Ntoso does not see."""
    ids = [it.get("eId") for it in root.iter() if it.get("eId")]
    for twice in {it for it in ids if ids.count(it) > 1} if len(ids) != len(set(ids)) else ():
        yield f"{twice} is there twice"
    known = set(ids)
    for it in root.iter():
        element = it.tag.split("}")[1]
        own = it.get("eId")
        if element in HIER and not own:
            yield f"a {element} has no eId"
        if own is not None:
            if not re.fullmatch(r"[a-z]+(_[a-z0-9-]+)*(__[a-z]+(_[a-z0-9-]+)*)*", own, re.ASCII):
                yield f"{own} is no eId"
            last = own.rsplit("__", 1)[-1]
            expected = SHORT.get(element, element)
            if (element in HIER and element != "hcontainer" or element in SHORT) and not re.fullmatch(expected + r"(_[a-z0-9_-]+)?", last):
                yield f"{element} is named {own}"
        for key in ("href", "source", "refersTo", "start", "end", "as", "dictionary", "period"):
            value = it.get(key)
            if value is None:
                continue
            if value.startswith("#"):
                if value[1:] not in known:
                    yield f"{element}: {value} leads nowhere"
            elif value.startswith("/akn/"):
                if not re.fullmatch(r"/akn/(cn(-\d+)?/act(/[A-Za-z0-9._~%@-]+)+(/~[a-z0-9_-]+)?|ontology(/[A-Za-z0-9._~-]+)+)", value.replace("zho@", "zho@")):
                    yield f"{value} is no IRI of ours"
            elif element != "documentRef":
                yield f"{element}: {key} is {value}"
    for element in ("FRBRWork", "FRBRExpression", "FRBRManifestation"):
        for it in root.iter(f"{AKN}{element}"):
            this, uri = it.find(f"{AKN}FRBRthis").get("value"), it.find(f"{AKN}FRBRuri").get("value")
            if not this.startswith(uri.removesuffix(".akn")):
                yield f"{this} is no part of {uri}"
    dates = [it.get("date") for it in root.iter(f"{AKN}eventRef")]
    if dates != sorted(dates):
        yield "the life is not in order"
    day = {it.get("eId"): it.get("date") for it in root.iter(f"{AKN}eventRef")}
    for it in root.iter(f"{AKN}timeInterval"):
        if it.get("end") and day[it.get("start")[1:]] >= day[it.get("end")[1:]]:
            yield f"an interval from {it.get('start')} to {it.get('end')} is none"


def maps_and_rules(site, catalogue):
    """Site map, rules for crawlers, description of the search."""
    pages = {str(path.relative_to(site)) for path in site.rglob("*.html")} - {"404.html"}
    if not catalogue["base"]:
        for path in ("sitemap.xml", "opensearch.xml"):
            if (site / path).exists():
                say(path, "is there although no host is known")
        return
    root = ET.parse(site / "sitemap.xml").getroot()
    names = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    listed = [local(catalogue, "", it.text) for it in root.iter(f"{names}loc")]
    if set(listed) != pages or len(listed) != len(set(listed)):
        say("sitemap.xml", f"differs from the pages: {sorted(pages ^ set(listed))[:5]}")
    for it in root.iter(f"{names}lastmod"):
        if datetime.date.fromisoformat(it.text).isoformat() > catalogue["as_of"]:
            say("sitemap.xml", f"{it.text} is ahead")
    count("sitemap", len(listed))
    rules = urllib.robotparser.RobotFileParser()
    rules.parse((site / "robots.txt").read_text("utf-8").splitlines())
    if not rules.can_fetch("*", catalogue["base"] + "index.html"):
        say("robots.txt", "keeps crawlers from reading that a page is not to be indexed")
    root = ET.parse(site / "opensearch.xml").getroot()
    names = "{http://a9.com/-/spec/opensearch/1.1/}"
    if len(root.findtext(f"{names}ShortName")) > 16 or "{searchTerms}" not in root.find(f"{names}Url").get("template"):
        say("opensearch.xml", "is no description of a search")


def agree(site, catalogue, status, records, states, forces, intervals):
    """Every face says of each document what the banner of its page says."""
    today = catalogue["as_of"]
    rows = list(csv.DictReader(io.StringIO((site / "catalog.csv").read_text("utf-8-sig"), newline="")))
    table = {it["编号"]: it for it in rows}
    if set(table) != {it["id"] for it in catalogue["documents"]} or len(rows) != len(table):
        say("catalog.csv", "is another list")
    for it in rows:
        if any(value[:1] in "=+-@\t\r" and value for value in it.values()):
            say("catalog.csv", f"{it['编号']} holds a formula")
    platform = {}
    for path in (site / "api/all").glob("*.json"):
        face = json.loads(path.read_text("utf-8"))
        if face["classify"]["post_count"] != len(face["articles"]) or not face["articles"]:
            say(f"api/all/{path.name}", "counts wrong")
        for it in face["articles"]:
            platform[local(catalogue, "", it["url"])] = it
    if len({it["id"] for it in platform.values()}) != len(table):
        say("api/all", "is another list")
    calendar = {}
    for path in (site / "calendar").glob("*.ics"):
        for event in icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT"):
            calendar[(path.stem, str(event["UID"]))] = (event.decoded("DTSTART").isoformat(), str(event["SUMMARY"]))
    for it in catalogue["documents"]:
        own, page_path = it["id"], it["faces"]["page"]
        page = page_of(site / page_path)
        count("agreed")
        count(f"status {page.banner}")

        def must(face, told, expected):
            if told != expected:
                say(f"{today} {own}", f"{face} says {told}, the page {expected}")

        expected = page.banner
        label = page.word if expected else None
        for name, face in (("catalog.json", it), ("status.json", status["documents"][own]), ("record", records[own]), ("state.json", states[own])):
            must(name, face["status"], expected)
            must(name, face["label"], label)
        must("catalog.csv", table[own]["效力状态"], label or "不标注效力")
        must("catalog.csv", table[own]["最后有效日"], it["until"] or "")
        article = platform[page_path]
        must("is_expired", article["is_expired"], expected == "lapsed")
        must("is_abolished", article["is_abolished"], expected in ("repealed", "annulled"))
        badge = ET.fromstring((site / it["faces"]["badge"]).read_text("utf-8"))
        words = [text.text for text in badge.iter("{http://www.w3.org/2000/svg}text")]
        must("badge.svg", words[0], page.word)
        if not words[1].endswith(f"截至{today}"):
            say(f"{today} {own}", f"its badge does not say as of when: {words[1]}")
        force, coverage = forces[page_path]
        must("JSON-LD", force, FORCE.get(expected, "NotInForce") if expected else None)
        binds = expected in ("in-force", "partly-in-force")
        if coverage and expected:
            first, last = coverage.split("/")
            inside = first <= today and (last == ".." or today <= last)
            if binds and not inside or inside and expected in ("pending", "lapsed", "repealed", "annulled"):
                say(f"{today} {own}", f"JSON-LD covers {coverage}, the page says {expected}")
        for version in it["versions"]:
            if version["page"] != page_path and it["bears_validity"]:
                must(version["page"], forces[version["page"]][0], None if expected == "unknown" else "NotInForce")
            told = intervals.get(version["akn"])
            if told is not None:
                must(version["akn"], any(start <= today < end for start, end in told), binds)
                count("akn-states")
            elif binds and version["akn"] and it["effective"] and len(it["effective"]) == 10 and it["published"] and len(it["published"]) == 10:
                say(f"{today} {own}", f"{version['akn']} does not say that it binds")
        last_day = next((it for (kind, uid), it in calendar.items() if kind == "expiry" and uid.startswith(f"{own}.until@")), None)
        if last_day:
            must("expiry.ics", last_day[0], it["until"])
        elif it["until"] and expected != "unknown" and it["until"] >= today:
            say(f"{today} {own}", "expiry.ics does not know its last day")
        if it["next"] and it["next"]["day"] <= today:
            say(f"{today} {own}", f"what is next was on {it['next']['day']}")
        if it["next"] and (not it["next_boundary"] or it["next_boundary"] > it["next"]["day"]):
            say(f"{today} {own}", "its next boundary is behind what is next")
    days = [it["next_boundary"] for it in catalogue["documents"] if it["next_boundary"]]
    expected = min(days, default=None)
    if (status["next_boundary"] or {}).get("day") != expected or catalogue["next_boundary"] != expected:
        say("status.json", f"the next boundary is {status['next_boundary']}, by the list {expected}")
    for ids in json.loads((site / "ids.json").read_text("utf-8"))["ids"].values():
        for it in ids:
            if not (site / it["page"]).is_file():
                say("ids.json", f"{it['page']} is not there")


def main():
    site = pathlib.Path(sys.argv[1])
    definitions = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else None
    catalogue, status, ids, records, states = schemas(site)
    catalogue_addresses(site, catalogue, records)
    feeds(site, catalogue)
    forces = linked_data(site, catalogue)
    intervals = akoma_ntoso(site, catalogue, definitions)
    maps_and_rules(site, catalogue)
    agree(site, catalogue, status, records, states, forces, intervals)
    print(json.dumps({"as_of": catalogue["as_of"], **figures}, ensure_ascii=False))
    print("\n".join(wrong))
    return 1 if wrong else 0


sys.exit(main())

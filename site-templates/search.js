// The search: reads the index beside it, piece by piece, and shows what it finds. The form of the files is in docs/search.md.
//
// Pieces are loaded as scripts, the one kind of file that a page opened from a folder may load too; each calls guijuSearch().
// Nothing that was typed or read ever becomes markup.
'use strict';
(() => {
  const form = document.getElementById('search');
  const field = form.elements.q;
  const summary = document.getElementById('search-summary');
  const results = document.getElementById('search-results');
  const lists = document.getElementById('search-lists');
  /** How many documents are shown at a time, how many passages of each, how many characters around a hit. */
  const [PAGE, PASSAGES, AROUND] = [10, 3, 36];
  /** No more pairs of a phrase are asked for, and no more words of a query. */
  const [MOST_PAIRS, MOST_TERMS] = [6, 8];
  const [ALONE, BREAK, COPY_FROM] = [0xffff, '\n', 6];

  // --- Files

  const waiting = new Map();
  const loaded = new Map();
  window.guijuSearch = (name, ...values) => waiting.get(name)?.(values);

  function load(name, path = name) {
    if (!loaded.has(name)) {
      const promise = new Promise((resolve, reject) => {
        waiting.set(name, resolve);
        const script = document.createElement('script');
        script.src = `${form.dataset.index}${path}.js?v=${form.dataset.edition}`;
        // When the file has called, it is too late to fail.
        script.onload = script.onerror = () => {
          script.remove();
          reject(new Error(name));
        };
        document.head.append(script);
      });
      promise.catch(() => loaded.delete(name));
      loaded.set(name, promise);
    }
    return loaded.get(name);
  }

  class Bits {
    constructor(units) {
      this.units = units;
      this.at = 0;
    }
    bit() {
      const at = this.at++;
      return ((this.units.charCodeAt((at / 15) | 0) - 0x3000) >> (14 - (at % 15))) & 1;
    }
    bits(count) {
      let value = 0;
      while (count-- > 0) value = value * 2 + this.bit();
      return value;
    }
    unary() {
      let count = 0;
      while (this.bit()) count += 1;
      return count;
    }
    gamma() {
      const below = this.unary();
      return 2 ** below + this.bits(below);
    }
    rice(low) {
      return this.unary() * 2 ** low + this.bits(low);
    }
  }

  // --- Characters

  /** For each unit what it is compared as; 0 where it is left out. As in src/search/fold.rs. */
  const folds = Uint16Array.from({ length: 65536 }, (_, unit) => unit);
  const fold = (to, ...ranges) => {
    for (const [first, last = first] of ranges) folds.fill(to, first, last + 1);
  };
  fold(0, [0, 9], [0x0b, 0x20], [0x7f, 0xa0], [0xad], [0x1680], [0x2000, 0x200f], [0x2028, 0x202f], [0x205f, 0x2064], [0x3000], [0xfeff], [0xffff]);
  fold(0x28, [0x5b], [0x3014], [0x3010], [0x3016], [0x3018]);
  fold(0x29, [0x5d], [0x3015], [0x3011], [0x3017], [0x3019]);
  fold(0x22, [0x201c, 0x201d], [0x300c, 0x300f]);
  fold(0x27, [0x2018, 0x2019]);
  fold(0x2d, [0x2010, 0x2015], [0x2212], [0xfe58], [0xfe63]);
  fold(0x7e, [0x301c]);
  fold(0xb7, [0x2022], [0x2027], [0x30fb], [0xff65]);
  for (let unit = 0x41; unit <= 0x5a; unit += 1) folds[unit] = unit + 0x20;
  for (let unit = 0xff01; unit <= 0xff5e; unit += 1) folds[unit] = folds[unit - 0xfee0];

  /** A text as it is compared, and for each of its characters the place it comes from. */
  function folded(text) {
    const places = [];
    let words = '';
    for (let at = 0; at < text.length; at += 1) {
      const unit = folds[text.charCodeAt(at)];
      if (unit) {
        words += String.fromCharCode(unit);
        places.push(at);
      }
    }
    return { words, places };
  }

  /** The table of traditional characters, once one may be there. */
  async function learnTraditional() {
    const [from, to] = await load('traditional');
    for (let at = 0; at < from.length; at += 1) folds[from.charCodeAt(at)] = to.charCodeAt(at);
  }

  // --- What is asked

  /** The words of a query; `joined` puts the parts of a 文号 together that stand apart. */
  function read(query, joined) {
    const terms = [];
    const rest = query.replace(/["“”＂「」『』]([^"“”＂「」『』]*)["“”＂「」『』]/g, (_, phrase) => {
      terms.push(folded(phrase).words);
      return ' ';
    });
    let plain = rest.replace(/["“”＂「」『』]/g, ' ').split(/\s+/u).map((word) => folded(word).words).join(' ').trim();
    if (joined) {
      plain = plain
        .replace(/\s*\(\s*((?:19|20)\d\d)\s*\)\s*(?:第\s*)?(\d+)(?:\s*(号))?/g, '($1)$2$3')
        .replace(/([\u4e00-\u9fff])\s*((?:19|20)\d\d)\s*[-)]?\s*(\d{1,5})\s*号/g, '$1($2)$3号');
    }
    return [...new Set([...terms, ...plain.split(' ')])].filter(Boolean).slice(0, MOST_TERMS);
  }

  // --- The index

  const found = new Map();

  /** The documents of a pair: number and rank. */
  async function list(core, first, second) {
    const key = Math.imul((first << 16) | second, 0x9e3779b1) >>> 0;
    if (!found.has(key)) {
      const shard = core.bits ? key >>> (32 - core.bits) : 0;
      const [units] = await load(`p${shard}`, `p/${shard}`);
      found.set(key, readList(new Bits(units), core, (key & (0xffffffff >>> core.bits)) >>> 0));
    }
    return found.get(key);
  }

  function readList(bits, core, wanted) {
    const lists = bits.gamma() - 1;
    const low = bits.bits(5);
    let next = 0;
    for (let at = 0; at < lists; at += 1) {
      const place = next + bits.rice(low);
      next = place + 1;
      const count = bits.gamma();
      const step = Math.floor(Math.log2(Math.max(1, Math.floor(core.documents / count))));
      const documents = new Map();
      let number = 0;
      for (let it = 0; it < count; it += 1) {
        number += bits.rice(step);
        let rank = 0;
        while (rank < 3 && bits.bit()) rank += 1;
        documents.set(number, rank);
        number += 1;
      }
      if (place === wanted) return documents;
      if (place > wanted) break;
    }
    return new Map();
  }

  /** The documents that may hold a term: the pairs asked for stand in them. */
  async function holders(core, term) {
    const pairs = Math.max(1, term.length - 1);
    const asked = Math.min(pairs, MOST_PAIRS);
    const places = Array.from({ length: asked }, (_, at) => (asked > 1 ? Math.round((at * (pairs - 1)) / (asked - 1)) : 0));
    const second = (at) => (term.length > 1 ? term.charCodeAt(at + 1) : ALONE);
    const maps = await Promise.all(places.map((at) => list(core, term.charCodeAt(at), second(at))));
    return meet(maps.sort((one, other) => one.size - other.size), Math.min);
  }

  function meet(maps, join) {
    const met = new Map();
    for (const [number, rank] of maps[0]) {
      let all = rank;
      if (maps.every((map, at) => at === 0 || (map.has(number) && ((all = join(all, map.get(number))), true)))) met.set(number, all);
    }
    return met;
  }

  const WEIGHTS = [0, 1, 10, 100];

  async function candidates(core, terms) {
    const maps = await Promise.all(terms.map((term) => holders(core, term)));
    const weighed = maps.map((map) => new Map([...map].map(([number, rank]) => [number, WEIGHTS[rank]])));
    const met = meet(weighed.sort((one, other) => one.size - other.size), (one, other) => one + other);
    const hits = [...met].map(([number, weight]) => ({ number, weight, order: core.orderOf(number), since: core.sinceOf(number) }));
    return hits.sort(byRank);
  }

  const byRank = (one, other) =>
    other.weight - one.weight || one.order - other.order || (other.count ?? 0) - (one.count ?? 0) || other.since - one.since || one.number - other.number;

  // --- Days and states

  /** The day in China as yyyy-mm-dd, and as the index counts it. */
  function today() {
    const parts = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date());
    const [year, month, day] = parts.split('-').map(Number);
    return { words: parts, counted: ((year - 1900) * 12 + month - 1) * 31 + day };
  }

  const digit = (words, at) => words.charCodeAt(at) - (words.charCodeAt(at) > 92 ? 36 : 35);
  const day = (words, at) => (digit(words, at * 3) * 91 + digit(words, at * 3 + 1)) * 91 + digit(words, at * 3 + 2);

  let core = null;
  let coreOf = '';

  async function learn() {
    const now = today();
    if (core && coreOf === now.words) return core;
    const [data] = await load('core');
    if (data.traditional) await learnTraditional();
    const hasPassed = (number) => day(data.changes, number) > 0 && day(data.changes, number) <= now.counted;
    const state = (number) => data.states[digit(data.state, number)];
    coreOf = now.words;
    core = {
      ...data,
      today: now.words,
      orderOf: (number) => (hasPassed(number) ? 1 : state(number)[2]),
      sinceOf: (number) => day(data.since, number),
      facets: {
        status: (number) => (hasPassed(number) ? '登记日期已过，待核实' : state(number)[1]),
        kind: (number) => data.kinds[digit(data.kind, number)],
        year: (number) => {
          const since = day(data.since, number);
          return since ? String(1900 + Math.floor((since - 1) / 372)) : '年份待核实';
        },
      },
    };
    return core;
  }

  const FACETS = { status: '状态', kind: '类别', year: '年份' };

  // --- Texts

  const documents = new Map();

  /** A document with its passages, folded. */
  async function text(number) {
    if (!documents.has(number)) {
      const [[counts, phrases], [record, units]] = await Promise.all([load('words'), load(`t${number}`, `t/${number}`)]);
      documents.set(number, { record, passages: passages(decode(units, counts, phrases)) });
    }
    return documents.get(number);
  }

  let phraseCodes = null;

  function decode(units, counts, phrases) {
    phraseCodes ??= phrases.split('\u0001');
    const bits = new Bits(units);
    const out = [];
    for (;;) {
      let [code, first, index, at] = [0, 0, 0, 0];
      for (; ; at += 1) {
        if (at === counts.length) throw new Error('text');
        code = code * 2 + bits.bit();
        if (code < first + counts[at]) break;
        index += counts[at];
        first = (first + counts[at]) * 2;
      }
      const phrase = phraseCodes[index + code - first];
      if (phrase === '\u0002') {
        out.push(bits.bits(16));
      } else if (phrase === '\u0003') {
        const length = bits.gamma() + COPY_FROM - 1;
        const from = out.length - bits.bits(32 - Math.clz32(out.length));
        for (let it = 0; it < length; it += 1) out.push(out[from + it]);
      } else if (phrase === '\u0004') {
        break;
      } else {
        for (let it = 0; it < phrase.length; it += 1) out.push(phrase.charCodeAt(it));
      }
    }
    let words = '';
    for (let at = 0; at < out.length; at += 8192) words += String.fromCharCode(...out.slice(at, at + 8192));
    return words;
  }

  function passages(text_) {
    let before = '';
    return text_.split('\n\n').filter(Boolean).map((part) => {
      const [head, ...lines] = part.replace(/\n$/, '').split('\n');
      const [, , named, label] = /^(#?)([^\t]*)\t([^\t]*)/.exec(head) ?? [null, '', '-', ''];
      const anchor = named === '-' ? '' : named || before.replace(/\d+$/, (count) => Number(count) + 1);
      if (anchor) before = anchor;
      const body = lines.join(BREAK);
      // An article's first words stand in one line with its number.
      const words = folded(label + (head.endsWith('\t') ? '' : BREAK) + body).words;
      return { anchor, label, body, words, inLabel: folded(label).words };
    });
  }

  const BESIDE = { notice: '印发通知', interpretation: '政策解读', attachment: '附件' };

  /** What a passage is called in a hit. */
  function called(passage) {
    const [, kind, number = ''] = /^(notice|interpretation|attachment)(?:-(\d+)(?=-))?/.exec(passage.anchor) ?? [];
    const where = kind ? BESIDE[kind] + number : '';
    const name = passage.label.split('\u3000')[0].length > 2 || !passage.label ? passage.label : passage.label.replace('\u3000', '');
    return [where, name].filter(Boolean).join(' ') || '正文';
  }

  const times = (words, term) => words.split(term).length - 1;

  /** A document as a hit, or null when the words are not there. */
  function check(hit, { record, passages: all }, terms) {
    const titles = [record.t, ...record.n].map((words) => folded(words).words);
    const topics = record.p.map((words) => folded(words).words);
    let [weight, count] = [0, 0];
    const parts = all.map((passage) => ({ passage, terms: 0 }));
    for (const term of terms) {
      let rank = titles.some((words) => words.includes(term)) ? 100 : topics.some((words) => words.includes(term)) ? 10 : -1;
      for (const part of parts) {
        const here = times(part.passage.words, term);
        if (here === 0) continue;
        part.terms += 1;
        count += here;
        rank = Math.max(rank, part.passage.inLabel.includes(term) ? 10 : 0);
      }
      if (rank < 0) return null;
      weight += rank;
    }
    const most = Math.max(0, ...parts.map((part) => part.terms));
    const best = parts.filter((part) => part.terms > 0 && part.terms === most);
    const other = parts.filter((part) => part.terms > 0).length;
    return { ...hit, weight, count, record, shown: best.slice(0, PASSAGES).map((part) => part.passage), others: other - Math.min(best.length, PASSAGES) };
  }

  // --- What is shown

  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes ?? {})) if (value !== undefined) made.setAttribute(key, value);
    made.append(...children.filter((child) => child !== null));
    return made;
  }

  /** The words with every hit marked. */
  function marked(words, terms, around = folded(words)) {
    const pieces = document.createDocumentFragment();
    const ranges = [];
    for (const term of terms) {
      for (let at = around.words.indexOf(term); at >= 0; at = around.words.indexOf(term, at + term.length)) {
        ranges.push([around.places[at], around.places[at + term.length - 1] + 1]);
      }
    }
    ranges.sort((one, other) => one[0] - other[0] || other[1] - one[1]);
    let end = 0;
    for (const [from, to] of ranges) {
      if (from < end) continue;
      pieces.append(words.slice(end, from), element('mark', null, words.slice(from, to)));
      end = to;
    }
    pieces.append(words.slice(end));
    return pieces;
  }

  /** The words of a passage around its first hit. */
  function snippet(passage, terms) {
    const body = folded(passage.body);
    const places = terms.map((term) => body.words.indexOf(term)).filter((at) => at >= 0);
    const at = places.length ? body.places[Math.min(...places)] : 0;
    const from = at > AROUND ? at - AROUND : 0;
    const to = Math.min(passage.body.length, Math.max(at + AROUND * 2, from + AROUND * 3));
    const words = passage.body.slice(from, to).replaceAll(BREAK, ' ');
    return [from > 0 ? '…' : '', marked(words, terms), to < passage.body.length ? '…' : ''];
  }

  function state(record) {
    if (!record.s) return null;
    if (record.b && record.b[0] <= core.today) return element('span', { class: 'badge unverified later' }, record.b[1]);
    return element('span', { class: `badge ${record.s[0]}` }, record.s[1]);
  }

  function shown({ record, shown: parts, others }, terms) {
    const facts = [record.n[0] ?? '', record.k, record.d].filter(Boolean);
    const line = element('p', { class: 'facts-line' }, state(record) ?? '');
    for (const fact of facts) line.append(element('span', null, marked(fact, terms)));
    const topics = record.p.filter((topic) => terms.some((term) => folded(topic).words.includes(term)));
    for (const topic of topics) line.append(element('span', null, marked(`主题词：${topic}`, terms)));
    const list = parts.map((passage) =>
      element(
        'li',
        null,
        element('a', { href: passage.anchor ? `${record.h}#${passage.anchor}` : record.h }, marked(called(passage), terms)),
        ' ',
        ...snippet(passage, terms),
      ),
    );
    return element(
      'li',
      null,
      element('h3', null, element('a', { href: record.h }, marked(record.t, terms))),
      line,
      list.length ? element('ul', null, ...list) : null,
      others > 0 ? element('p', { class: 'more-passages' }, `另有${others}处`) : null,
    );
  }

  // --- From the address to the page

  const asked = () => {
    const address = new URLSearchParams(location.search);
    const chosen = {};
    for (const name of Object.keys(FACETS)) if (address.get(name)) chosen[name] = address.get(name);
    return { query: (address.get('q') ?? '').slice(0, 100), chosen };
  };

  const addressOf = (query, chosen) => `?${new URLSearchParams({ q: query, ...chosen })}`;

  function say(words) {
    summary.textContent = words;
  }

  let turn = 0;

  async function run() {
    const mine = ++turn;
    const isOld = () => mine !== turn;
    const { query, chosen } = asked();
    if (document.activeElement !== field || field.value.trim() !== query.trim()) field.value = query;
    document.title = document.title.replace(/(?:“.*”的)?搜索/, () => (query.trim() ? `“${query.trim()}”的搜索` : '搜索'));
    if (!query.trim()) {
      results.replaceChildren();
      lists.hidden = false;
      return say('');
    }
    try {
      results.setAttribute('aria-busy', 'true');
      await learn();
      if ([...query].some((c) => c > '\u3400' && c < '\ud800')) await learnTraditional();
      let terms = read(query, true);
      let hits = terms.length ? await candidates(core, terms) : [];
      const apart = read(query, false);
      if (!hits.length && apart.length && apart.join(' ') !== terms.join(' ')) hits = await candidates(core, (terms = apart));
      if (isOld()) return;
      await answer({ query, chosen, terms, hits, isOld });
    } catch {
      if (isOld()) return;
      results.replaceChildren();
      lists.hidden = false;
      say('搜索所需的文件没有载入。请刷新页面再试，或者按下面的目录查找。');
    } finally {
      if (!isOld()) results.removeAttribute('aria-busy');
    }
  }

  async function answer({ query, chosen, terms, hits, isOld }) {
    const wrong = new Set();
    const right = new Set();
    const agrees = (hit, but) => Object.entries(chosen).every(([name, value]) => name === but || core.facets[name](hit.number) === value);
    // A pair that stands in a document is a hit; longer words are checked on the text.
    const isCertain = terms.every((term) => term.length <= 2);
    const wanted = hits.filter((hit) => agrees(hit));
    let next = 0;

    /** Reads on until so many more hits are there. */
    async function further(count) {
      const more = [];
      while (more.length < count && next < wanted.length) {
        const batch = wanted.slice(next, next + count - more.length);
        next += batch.length;
        const checked = await Promise.all(batch.map(async (hit) => check(hit, await text(hit.number), terms)));
        checked.forEach((hit, at) => (hit ? right : wrong).add(batch[at].number));
        more.push(...checked.filter(Boolean).sort(byRank));
      }
      return more;
    }

    const list = element('ol', { class: 'hits' });
    const button = element('button', { type: 'button', class: 'more' }, `再显示${PAGE}件`);
    const filters = element('nav', { class: 'filters', 'aria-label': '筛选结果' });
    // On a telephone the hits come first.
    const isOpen = Object.keys(chosen).length > 0 || matchMedia('(min-width: 48rem)').matches;
    const fold = element('details', { class: 'fold filter', open: isOpen ? '' : undefined }, element('summary', null, '筛选'), filters);

    function count() {
      const left = hits.filter((hit) => !wrong.has(hit.number));
      const exact = isCertain || next >= wanted.length;
      filters.replaceChildren();
      for (const [name, label] of Object.entries(FACETS)) {
        const counts = new Map();
        for (const hit of left.filter((it) => agrees(it, name))) {
          const value = core.facets[name](hit.number);
          counts.set(value, (counts.get(value) ?? 0) + 1);
        }
        if (chosen[name] && !counts.has(chosen[name])) counts.set(chosen[name], 0);
        if (counts.size < 2 && !chosen[name]) continue;
        const sorted = [...counts].sort((one, other) => (name === 'year' ? (Number.parseInt(other[0], 10) || 0) - (Number.parseInt(one[0], 10) || 0) : other[1] - one[1] || one[0].localeCompare(other[0])));
        const links = sorted.map(([value, number]) => {
          const isChosen = chosen[name] === value;
          const { [name]: _, ...rest } = chosen;
          const href = addressOf(query, isChosen ? rest : { ...rest, [name]: value });
          const attributes = { href, 'data-facet': `${name} ${value}`, 'aria-current': isChosen ? 'true' : undefined };
          return element('li', null, element('a', attributes, value, ' ', element('span', { class: 'count' }, String(number)), isChosen ? element('span', { class: 'vh' }, '（取消筛选）') : null));
        });
        filters.append(element('div', null, element('h3', null, label), element('ul', null, ...links)));
      }
      const total = wanted.length - wanted.filter((hit) => wrong.has(hit.number)).length;
      const number = exact ? `${total}件` : `约${total}件`;
      const among = Object.values(chosen).length ? `（限于${Object.values(chosen).join('、')}）` : '';
      if (total > 0) say(`找到${number}${among}，显示${list.children.length}件。${exact ? '' : '其余的在显示时核对原文。'}`);
      button.hidden = next >= wanted.length;
      return total;
    }

    async function show() {
      const more = await further(PAGE);
      if (isOld()) return null;
      const made = more.map((hit) => shown(hit, terms));
      list.append(...made);
      return made;
    }

    await show();
    if (isOld()) return;
    const total = count();
    lists.hidden = total > 0;
    if (total === 0) {
      say(`没有找到“${query.trim()}”${Object.keys(chosen).length ? '（在所选的范围内）' : ''}。`);
      const advice = ['看看有没有错别字，或者换一个说法', '少写几个字，例如只写“餐厨垃圾”，不写整句', '查文号时写全机关代字、年份和序号，例如“〔2021〕6号”'];
      if (/["“”「」]/.test(query)) advice.push('去掉引号');
      const none = element('div', { class: 'none' }, element('h2', null, '没有找到'), element('ul', { class: 'guide' }, ...advice.map((words) => element('li', null, words))));
      if (Object.keys(chosen).length) none.append(element('p', null, element('a', { href: addressOf(query, {}) }, '取消全部筛选')));
      return results.replaceChildren(none);
    }
    button.addEventListener('click', async () => {
      button.disabled = true;
      const made = await show().catch(() => null);
      button.disabled = false;
      if (!made) return;
      count();
      made[0]?.querySelector('a').focus();
    });
    const focused = document.activeElement?.dataset?.facet;
    const heading = element('h2', { class: 'vh' }, '搜索结果');
    results.replaceChildren(heading, fold, element('div', null, list, button));
    if (focused) [...filters.querySelectorAll('a')].find((link) => link.dataset.facet === focused)?.focus();
    // Few that are left are checked at once, so that the number is exact.
    if (!isCertain && wanted.length - next > 0 && wanted.length <= PAGE * 2) {
      const more = await further(wanted.length);
      if (isOld()) return;
      list.append(...more.map((hit) => shown(hit, terms)));
      count();
    }
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const query = field.value.trim();
    const address = addressOf(query, {});
    if (address !== location.search) history.pushState(null, '', address);
    run();
  });

  results.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[href^="?"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    history.pushState(null, '', link.getAttribute('href'));
    run();
  });

  // The arrows lead from the field to the hits and from one to the next.
  document.addEventListener('keydown', (event) => {
    if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || event.isComposing) return;
    const stops = [field, ...results.querySelectorAll('.hits h3 a')];
    const at = stops.indexOf(document.activeElement);
    const to = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (at < 0 || !to) return;
    event.preventDefault();
    to.focus();
  });

  window.addEventListener('popstate', run);
  run();
})();

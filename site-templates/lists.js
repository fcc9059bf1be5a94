// Narrows and sorts the list of documents in force. Without this script each single value has a page of its own; with it several
// values hold together, and the address keeps what was asked for behind “#”, which a page in a folder may change too.
(() => {
  const box = document.querySelector('.listing[data-rows]');
  const panel = document.querySelector('.facets');
  if (!box || !panel) return;

  const PAGE = 100;
  const ORDERS = {
    effective: ['施行日期', '最近的在前'],
    until: ['有效期至', '先届满的在前'],
    title: ['名称', '按字音'],
    number: ['文号', '按代字、年份和序号'],
  };
  const isDay = (text) => /^\d{4}-\d\d-\d\d$/.test(text);
  const links = [...panel.querySelectorAll('a[data-value]')].map((a) => ({
    a, page: a.href, facet: a.closest('[data-facet]').dataset.facet, value: a.dataset.value, count: a.querySelector('.count'),
    plain: a.querySelector('.count').textContent, own: a.hasAttribute('aria-current'),
  }));
  const facets = [...new Set(links.map((link) => link.facet))];
  const first = new URL(box.dataset.first, location.href).href;
  const bare = location.href.split('#')[0];
  const onFirst = bare === first || `${bare}index.html` === first;
  const table = box.querySelector('table');
  const body = table.tBodies[0];
  const caption = table.caption;
  const written = { rows: [...body.rows], caption: caption.textContent };
  const rest = [...box.children].filter((child) => child !== table);

  const element = (name, attributes, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) if (value !== '') made.setAttribute(key, value);
    made.append(...children);
    return made;
  };

  // What is asked for: a value a facet, and an order.
  const own = Object.fromEntries(links.filter((link) => link.own).map((link) => [link.facet, link.value]));
  const read = () => {
    if (!onFirst) return { ...own };
    const asked = {};
    for (const [key, value] of new URLSearchParams(location.hash.slice(1))) {
      if (links.some((link) => link.facet === key && link.value === value)) asked[key] = value;
      if (key === 'sort' && value !== 'effective' && Object.hasOwn(ORDERS, value)) asked.sort = value;
    }
    return asked;
  };
  const address = (asked) => {
    const keys = [...facets, 'sort'].filter((key) => asked[key]);
    const single = keys.length === 1 && links.find((link) => link.facet === keys[0] && link.value === asked[keys[0]]);
    if (single && !onFirst) return single.page;
    return first + (keys.length ? `#${keys.map((key) => `${key}=${asked[key]}`).join('&')}` : '');
  };
  const toggled = (asked, key, value) => ({ ...asked, [key]: asked[key] === value ? undefined : value });

  let loading;
  const load = () => (loading ??= new Promise((loaded, failed) => {
    const script = element('script', { src: box.dataset.rows });
    script.addEventListener('load', () => (globalThis.guijuList ? loaded(globalThis.guijuList) : failed()));
    script.addEventListener('error', failed);
    document.head.append(script);
  }));

  // Controls that only a script can serve.
  const found = element('p', { class: 'found', role: 'status' });
  const more = element('button', { type: 'button', class: 'more' });
  const clear = element('a', { class: 'clear', href: first }, '不筛选，列出全部');
  const buttons = Object.entries(ORDERS).map(([key, [label]]) => element('button', { type: 'button', 'data-sort': key }, label));
  box.prepend(element('div', { class: 'sorting', role: 'group', 'aria-label': '排序' }, element('span', {}, '排序'), ...buttons), found);
  box.append(more);
  found.after(clear);

  let limit = PAGE;
  const apply = () => {
    const asked = read();
    for (const button of buttons) button.setAttribute('aria-pressed', String((asked.sort ?? 'effective') === button.dataset.sort));
    for (const link of links) {
      link.a.href = address(toggled(asked, link.facet, link.value));
      if (onFirst) link.a[asked[link.facet] === link.value ? 'setAttribute' : 'removeAttribute']('aria-current', 'true');
    }
    const isPlain = !onFirst || Object.keys(asked).length === 0;
    for (const child of rest) child.hidden = !isPlain;
    clear.hidden = isPlain;
    more.hidden = true;
    if (!isPlain) return load().then((list) => draw(list, asked), () => (found.textContent = '这个浏览器没有读到完整的目录；可以用上面的链接逐项查看。'));
    table.hidden = false;
    found.textContent = '';
    caption.textContent = written.caption;
    body.replaceChildren(...written.rows);
    for (const link of links) {
      link.count.textContent = link.plain;
      link.a.parentElement.hidden = false;
    }
    return undefined;
  };

  const draw = (list, asked) => {
    // A page that is read after its day does not show as in force what had its last day since.
    const today = new Date(Date.now() + 8 * 3600e3).toISOString().slice(0, 10);
    const day = list.fixed || today < list.day ? list.day : today;
    const living = list.rows.filter((row) => !isDay(row[6]) || row[6] >= day);
    const index = (facet) => list.choices.findIndex(([of, slug]) => of === facet && slug === asked[facet]);
    const wanted = facets.filter((facet) => asked[facet]).map((facet) => [facet, index(facet)]);
    // A document that lacks one of the values would be found if that facet were asked for another.
    const counts = new Array(list.choices.length).fill(0);
    const rows = living.filter((row) => {
      const missed = wanted.filter(([, choice]) => !row[3].includes(choice));
      if (missed.length > 1) return false;
      for (const choice of row[3]) if (missed.length === 0 || list.choices[choice][0] === missed[0][0]) counts[choice] += 1;
      return missed.length === 0;
    });
    const places = new Map(list.choices.map(([facet, slug], at) => [`${facet}=${slug}`, at]));
    for (const link of links) {
      const count = counts[places.get(`${link.facet}=${link.value}`)] ?? 0;
      link.count.textContent = count;
      link.a.parentElement.hidden = count === 0 && asked[link.facet] !== link.value;
    }
    const order = asked.sort ?? 'effective';
    if (order === 'until') rows.sort((a, b) => isDay(b[6]) - isDay(a[6]) || (isDay(a[6]) ? a[6].localeCompare(b[6], 'en') : 0));
    if (order === 'title') rows.sort((a, b) => a[11] - b[11]);
    if (order === 'number') rows.sort((a, b) => a[12] - b[12]);
    const names = wanted.map(([facet, choice]) => `${panel.querySelector(`[data-facet="${facet}"] dt`).textContent}：${list.choices[choice][2]}`);
    found.textContent = rows.length
      ? `${names.length ? `${names.join('，')}，` : ''}共${rows.length}件`
      : '没有同时符合这些条件的现行有效文件。';
    caption.textContent = `按${ORDERS[order][0]}排列，${ORDERS[order][1]}${rows.length > limit ? `；先列${limit}件` : ''}`;
    table.hidden = rows.length === 0;
    body.replaceChildren(...rows.slice(0, limit).map((row) => line(list, row)));
    more.hidden = rows.length <= limit;
    more.textContent = `再列${Math.min(PAGE, rows.length - limit)}件`;
    document.dispatchEvent(new CustomEvent('guiju:rows'));
  };

  // A row as list-row.html writes it.
  const line = (list, [href, title, number, choices, published, effective, until, computed, badge, soon, fresh]) => {
    const named = (facet) => choices.map((choice) => list.choices[choice]).filter(([of]) => of === facet).map(([, , name]) => name);
    const about = [named('topic').join('、'), named('unit').join('、')].filter(Boolean).map((text) => element('span', {}, text));
    if (published) about.push(element('span', { class: 'nb' }, isDay(published) ? `${published} 发布` : `发布日期${published}`));
    const mark = ([tone, word]) => element('span', { class: `badge ${tone}` }, word);
    const badges = element('span', { class: 'badges' });
    if (badge !== null) badges.append(mark(list.words[badge]));
    if (soon !== null) badges.append(mark(list.words[soon]));
    if (fresh) badges.append(mark(['new', '新公布']));
    const last = element('td', { 'data-k': '有效期至' }, isDay(until) ? element('span', { class: 'nb' }, until) : until);
    if (computed) last.append(element('small', {}, '推算'));
    return element(
      'tr', { 'data-until': isDay(until) ? until : '' },
      element('th', { scope: 'row' }, element('a', { href }, title), element('small', {}, ...about)),
      element('td', { 'data-k': '文号', class: number ? 'nb' : 'nb none' }, number),
      element('td', { 'data-k': '施行', class: effective ? 'nb' : 'nb none' }, effective),
      last,
      element('td', { class: 'state' }, badges),
    );
  };

  const go = (asked) => {
    limit = PAGE;
    if (!onFirst) return location.assign(address(asked));
    history.pushState(null, '', address(asked));
    return apply();
  };
  const isPlainClick = (event) => !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button);
  panel.addEventListener('click', (event) => {
    const link = links.find(({ a }) => a.contains(event.target));
    if (!link || !onFirst || !isPlainClick(event)) return;
    event.preventDefault();
    go(toggled(read(), link.facet, link.value));
  });
  clear.addEventListener('click', (event) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    go({});
    panel.querySelector('summary').checkVisibility() ? panel.querySelector('summary').focus() : links[0].a.focus();
  });
  for (const button of buttons) button.addEventListener('click', () => go({ ...read(), sort: button.dataset.sort }));
  more.addEventListener('click', () => {
    const from = limit;
    limit += PAGE;
    apply()?.then(() => body.rows[from]?.querySelector('a').focus());
  });
  addEventListener('popstate', apply);
  addEventListener('hashchange', apply);
  apply();
})();

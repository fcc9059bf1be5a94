// What a page does besides being read. Everything can be read without it.
//
// Never stale: the page was built for a day. When a later day has come in China and no newer build took its place, banner, rows and
// counts say so, in careful words: as registered, and open to what the office announces. A page that is too old says that too.
'use strict';
(() => {
  const root = document.documentElement;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const make = (name, attributes, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };

  // Larger text, before anything is drawn.
  const kept = (value) => {
    try {
      if (value === undefined) return localStorage.getItem('guiju-elder') === '1';
      value ? localStorage.setItem('guiju-elder', '1') : localStorage.removeItem('guiju-elder');
    } catch {
      // A browser that keeps nothing shows larger text on this page alone.
    }
    return value ?? false;
  };
  root.classList.add('scripted');
  root.classList.toggle('elder', kept());

  // Days are compared as they are written: 2026-12-31.
  const written = (moment) => moment.toISOString().slice(0, 10);
  const today = () => written(new Date(Date.now() + 8 * 3600e3));
  const spoken = (day) => day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');
  const later = (day, months) => {
    const [year, month, date] = day.split('-').map(Number);
    const last = new Date(Date.UTC(year, month + Number(months), 0)).getUTCDate();
    return written(new Date(Date.UTC(year, month - 1 + Number(months), Math.min(date, last))));
  };

  const OVER = '登记有效期已届满';
  const BEGUN = '施行日期已到';
  const ASK = '是否延续以发布机关公告为准';

  function onDay(day) {
    const built = root.dataset.day;
    if (!built || day < built) return;
    const age = Math.round((Date.parse(day) - Date.parse(built)) / 864e5);
    tellAge(day, built, age);
    if (age > 0) {
      all('main .banner').forEach((banner) => moveBanner(banner, day));
      moveList(day, built);
    }
    document.dispatchEvent(new CustomEvent('guiju:day', { detail: day }));
  }

  function tellAge(day, built, age) {
    const limit = root.dataset.staleAfter;
    let bar = document.querySelector('.notice-bar.stale');
    const isOld = limit !== undefined && age > Number(limit);
    // A page that was built for another day than that of its building says so; on its own day that is no longer true.
    all('.notice-bar.other-day').forEach((other) => (other.hidden = age === 0 || isOld));
    if (!isOld) return bar?.remove();
    if (!bar) {
      bar = make('aside', { class: 'notice-bar stale', 'aria-label': '更新说明' }, make('p', { class: 'page' }));
      document.querySelector('.skip').after(bar);
    }
    bar.firstChild.textContent = `本页按${spoken(built)}的登记情况生成，到今天（${spoken(day)}）已有${age}天没有更新，最新情况以发布机关公告为准。`;
  }

  // The banner carries what it says from each later day on.
  function moveBanner(banner, day) {
    const come = all('.then', banner).filter((then) => then.dataset.from <= day);
    for (const then of come) {
      then.hidden = false;
      banner.classList.add('moved');
      // The banner of another text speaks of that text; only its link speaks of the document.
      if (then.dataset.word && !banner.classList.contains('old-text')) {
        banner.querySelector('.word').firstChild.textContent = then.dataset.word;
        all('.day', banner).forEach((told) => (told.hidden = true));
        all('[data-validity]').forEach((state) => (state.textContent = then.dataset.word));
      }
    }
    if (come.length > 0) all('.soon, .state', banner).forEach((old) => (old.hidden = true));
    else markSoon(banner, banner.querySelector('.word'), day);
  }

  function markSoon(of, into, day) {
    const { from, until } = of.dataset;
    const { soon, soonWords } = root.dataset;
    if (!into || !until || until < day || until > later(day, soon) || (from && from > day)) return;
    let badge = of.querySelector('.soon');
    if (!badge) into.append(' ', (badge = make('span', { class: 'badge soon' })));
    badge.textContent = until === day ? '本日届满' : soonWords;
  }

  // Rows of those in force leave with the day after their last; counts fall with them.
  function moveList(day, built) {
    const rows = all('[data-until], [data-from]').filter((row) => !row.closest('.banner'));
    const inForce = document.querySelector('[data-list="in-force"]');
    let left = 0;
    for (const row of rows) {
      const { from, until } = row.dataset;
      if (until && until < day && until >= built) {
        state(row, OVER);
        if (inForce?.contains(row)) {
          row.hidden = true;
          left += 1;
        }
      } else if (from && from <= day && from > built) {
        state(row, BEGUN);
      } else {
        markSoon(row, row.querySelector('.badges'), day);
      }
    }
    for (const count of all('[data-leaving]')) {
      count.dataset.built ??= count.firstChild.textContent;
      const gone = count.dataset.leaving.split(' ').reduce((sum, entry) => {
        const [last, times] = entry.split('*');
        return last < day ? sum + Number(times ?? 1) : sum;
      }, 0);
      count.firstChild.textContent = `${Number.parseInt(count.dataset.built, 10) - gone}`;
    }
    if (left === 0) return;
    let remark = document.querySelector('.remark.moved');
    if (!remark) inForce.before((remark = make('p', { class: 'remark moved', role: 'status' })));
    remark.textContent = `今天是${spoken(day)}。本页有${left}件登记的最后有效日已过，不再列入现行有效，${ASK}。`;
  }

  function state(row, word) {
    const badge = row.querySelector('.badge:not(.soon)');
    if (badge) {
      badge.textContent = word;
      badge.className = 'badge due';
    }
    all('.soon', row).forEach((soon) => soon.remove());
  }

  // A place in one text for good: #2021-07-15~art_5 leads to that text, wherever it stands today.
  function toText() {
    const [, day, place] = /^#([0-9a-z_-]+)~([\w-]+)$/.exec(decodeURIComponent(location.hash)) ?? [];
    const of = day && document.getElementById(day);
    if (!of) return;
    const link = of.closest('.versions') && of.querySelector('a[href]');
    location.replace(link ? `${link.href}#${place}` : `#${place}`);
  }

  async function copy(button, text) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const field = make('textarea', { readonly: '', class: 'vh' });
      field.value = text;
      button.after(field);
      field.select();
      document.execCommand('copy');
      field.remove();
      button.focus();
    }
    const said = button.parentElement.querySelector('.copied') ?? make('span', { class: 'copied', role: 'status' });
    button.parentElement.append(said);
    said.textContent = '已复制';
    setTimeout(() => said.remove(), 4000);
  }

  const button = (label, press) => {
    const made = make('button', { type: 'button' }, label);
    made.addEventListener('click', () => press(made));
    return made;
  };

  // A number is a link to its article; with a script it also offers the citation and the lasting addresses.
  function offerArticle(number) {
    document.querySelector('.cite-here')?.remove();
    const article = number.closest('.article');
    const { title, beside, day, page } = document.querySelector('.law[data-title]').dataset;
    const citation = `${title}${beside ? `（${beside}）` : ''}${number.textContent}`;
    const current = new URL(page, location.href).href;
    const offer = make('div', { class: 'cite-here', role: 'group', 'aria-label': `引用${number.textContent}` }, make('p', { class: 'citation' }, citation));
    offer.append(button('复制引用', (pressed) => copy(pressed, citation)));
    offer.append(button('复制本条链接', (pressed) => copy(pressed, `${current}#${article.id}`)));
    if (day) offer.append(button('复制本文本链接', (pressed) => copy(pressed, `${current}#${day}~${article.id}`)));
    article.querySelector('p').after(offer);
  }

  function actions() {
    for (const text of all('.citation[data-copy]')) {
      text.after(button(text.dataset.copy, (pressed) => copy(pressed, text.innerText)));
    }
    for (const print of all('[data-print] > summary')) {
      print.addEventListener('click', (event) => {
        event.preventDefault();
        window.print();
      });
    }
    // One menu at a time; Escape and a press elsewhere close it.
    const menus = all('.actions details');
    const close = (but) => menus.forEach((menu) => menu !== but && (menu.open = false));
    menus.forEach((menu) => menu.addEventListener('toggle', () => menu.open && close(menu)));
    document.addEventListener('click', (event) => !event.target.closest('.actions') && close());
    document.addEventListener('keydown', (event) => {
      const open = event.key === 'Escape' && menus.find((menu) => menu.open);
      if (!open) return;
      close();
      open.firstElementChild.focus();
    });
    if (document.querySelector('.law[data-title]')) {
      for (const number of all('.law[data-title] .article .num')) number.addEventListener('click', () => offerArticle(number));
    }
  }

  function elder() {
    const box = document.getElementById('elder');
    if (!box) return;
    const set = (on) => {
      box.checked = on;
      root.classList.toggle('elder', on);
      kept(on);
    };
    set(kept() || box.checked);
    box.addEventListener('change', () => set(box.checked));
    for (const link of all('a[href="#elder"]')) {
      link.addEventListener('click', (event) => {
        event.preventDefault();
        set(!box.checked);
      });
    }
  }

  const begin = () => {
    elder();
    actions();
    toText();
    window.addEventListener('hashchange', toText);
    onDay(today());
    // A page that is left open, or brought back, is looked at again.
    document.addEventListener('visibilitychange', () => document.hidden || onDay(today()));
    // So are rows that another script drew.
    document.addEventListener('guiju:rows', () => onDay(today()));
    window.addEventListener('pageshow', (event) => event.persisted && onDay(today()));
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
  else begin();
})();

// What the pages do beyond their links and forms. Everything here is an addition: without it each page still does its work.
'use strict';
(() => {
  const english = document.documentElement.lang === 'en';

  // Suggestions below the search box. An input method composes before it commits: nothing is asked, and no key is taken, until it has.
  const suggest = box => {
    const form = box.form;
    const list = document.createElement('ul');
    const status = document.createElement('p');
    let composing = false, timer = 0, asked = null, chosen = -1, items = [], typed = '';
    list.id = box.id + '-suggestions';
    list.className = 'suggestions';
    list.hidden = true;
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', english ? 'Suggestions' : '检索提示');
    status.className = 'unseen';
    status.setAttribute('role', 'status');
    box.setAttribute('role', 'combobox');
    box.setAttribute('aria-autocomplete', 'list');
    box.setAttribute('aria-expanded', 'false');
    box.setAttribute('aria-controls', list.id);
    box.parentElement.append(list, status);

    const close = () => {
      list.hidden = true;
      chosen = -1;
      box.setAttribute('aria-expanded', 'false');
      box.removeAttribute('aria-activedescendant');
    };
    const choose = at => {
      list.children[chosen]?.setAttribute('aria-selected', 'false');
      chosen = at;
      const item = list.children[at];
      box.value = at < 0 ? typed : items[at].query;
      if (at < 0) return box.removeAttribute('aria-activedescendant');
      item.setAttribute('aria-selected', 'true');
      item.scrollIntoView({ block: 'nearest' });
      box.setAttribute('aria-activedescendant', item.id);
    };
    const span = (name, text, lang) => {
      const part = document.createElement('span');
      part.className = name;
      part.textContent = text;
      if (lang) part.lang = lang;
      return part;
    };
    const show = found => {
      items = found;
      chosen = -1;
      list.replaceChildren(...found.map((each, at) => {
        const item = document.createElement('li');
        item.id = list.id + '-' + at;
        item.setAttribute('role', 'option');
        item.setAttribute('aria-selected', 'false');
        item.append(span('text', each.text, /\p{Script=Han}/u.test(each.text) ? 'zh-Hans' : 'en'));
        if (each.via) item.append(span('via', each.via));
        item.append(span('count', each.count + (each.countIsExact ? '' : '+')));
        item.addEventListener('mousedown', event => event.preventDefault());
        item.addEventListener('click', () => { choose(at); form.requestSubmit(); });
        return item;
      }));
      list.hidden = found.length === 0;
      box.setAttribute('aria-expanded', String(found.length > 0));
      box.removeAttribute('aria-activedescendant');
      status.textContent = found.length === 0 ? '' : english ? `${found.length} suggestions` : `${found.length} 条提示`;
    };
    const ask = async () => {
      asked?.abort();
      asked = new AbortController();
      typed = box.value;
      if (typed.trim() === '') return close();
      try {
        const answer = await fetch('/api/suggest?limit=8&q=' + encodeURIComponent(typed), { signal: asked.signal });
        const found = answer.ok ? (await answer.json()).suggestions : [];
        if (document.activeElement === box && box.value === typed && !composing) show(found);
      } catch {
        // Given up for a newer question, or the service is away: the box works without suggestions.
      }
    };
    const later = () => {
      clearTimeout(timer);
      if (!composing) timer = setTimeout(ask, 150);
    };

    box.addEventListener('compositionstart', () => { composing = true; clearTimeout(timer); asked?.abort(); close(); });
    box.addEventListener('compositionend', () => { composing = false; later(); });
    box.addEventListener('input', event => { if (!event.isComposing) later(); });
    box.addEventListener('blur', close);
    box.addEventListener('keydown', event => {
      // 229 is what Safari says of the Enter that commits a composition.
      if (composing || event.isComposing || event.keyCode === 229 || list.hidden) return;
      if (event.key === 'ArrowDown') choose(chosen + 1 < items.length ? chosen + 1 : -1);
      else if (event.key === 'ArrowUp') choose(chosen < 0 ? items.length - 1 : chosen - 1);
      else if (event.key === 'Escape') { choose(-1); close(); }
      else return;
      event.preventDefault();
    });
  };

  // Keys that step through the shared passages of a comparison, and buttons that do the same.
  const step = () => {
    const bar = document.querySelector('[data-steps]');
    const names = [...new Set([...document.querySelectorAll('[data-passage]')].map(each => each.dataset.passage))];
    if (!bar || names.length === 0) return;
    const [previous, next] = bar.querySelectorAll('button');
    const [keys] = bar.querySelectorAll('input');
    const place = bar.querySelector('output');
    let at = -1;
    const go = by => {
      at = (at + by + names.length) % names.length;
      for (const piece of document.querySelectorAll('[data-passage]')) piece.classList.toggle('current', piece.dataset.passage === names[at]);
      document.querySelector('.current').scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
      place.textContent = `${at + 1} / ${names.length}`;
    };
    bar.hidden = false;
    previous.addEventListener('click', () => go(at < 0 ? 0 : -1));
    next.addEventListener('click', () => go(1));
    document.addEventListener('keydown', event => {
      if (!keys.checked || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.target.closest('input:not([type=checkbox]), textarea, select')) return;
      if (event.key === 'j' || event.key === 'n') go(1);
      else if (event.key === 'k' || event.key === 'p') go(at < 0 ? 0 : -1);
      else return;
      event.preventDefault();
    });
  };

  // The other language opens at the same place, with what was typed and not yet searched.
  const stay = () => {
    const key = 'searchindex-place';
    // Paragraphs do not count: Chinese pages add a rendering below each heading.
    const blocks = () => document.querySelectorAll('main :is(h1, h2, h3, li, tr, dt)');
    for (const link of document.querySelectorAll('.languages a')) {
      link.addEventListener('click', () => {
        const all = [...blocks()];
        const first = all.findIndex(block => block.getBoundingClientRect().bottom > 0);
        const top = scrollY > 0 && first >= 0 ? all[first].getBoundingClientRect().top : null;
        sessionStorage.setItem(key, JSON.stringify({ path: location.pathname, first, top, typed: document.querySelector('#q')?.value ?? null }));
      });
    }
    const kept = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    sessionStorage.removeItem(key);
    if (kept?.path !== location.pathname) return;
    const block = blocks()[kept.first];
    if (kept.top !== null && block) scrollBy(0, block.getBoundingClientRect().top - kept.top);
    const box = document.querySelector('#q');
    if (box && kept.typed) box.value = kept.typed;
  };

  for (const box of document.querySelectorAll('form[data-suggest] #q')) suggest(box);
  step();
  stay();
})();

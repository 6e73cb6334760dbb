// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// What is asked inside a page. Each function is sent to the browser alone, so none of
// them uses anything from outside itself.

/** What a page says of itself, and everything that it links to. */
export function inspect() {
  // Most words are of another language: a name among others makes no foreign text.
  const mostly = (letter) => (text) => {
    const words = text.match(/\p{L}+/gu) ?? [];
    return words.filter((w) => letter.test(w)).length > words.length / 2;
  };
  const foreign = { en: mostly(/[Ѐ-ӿ]/), ru: mostly(/[ӘәҒғҚқҢңӨөҰұҮүҺһІі]/) };
  const quoted = /«[^»]*»|“[^”]*”|"[^"]*"/g; // the words of an act, which are not translated
  const untranslated = [];
  const faults = [];

  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const text = walk.currentNode.data.trim();
    const parent = walk.currentNode.parentElement;
    if (!text || ['SCRIPT', 'STYLE'].includes(parent.tagName)) continue;
    if (/%![a-z]?\(|\{\{|\}\}|<nil>|<no value>|ZgotmplZ|\bundefined\b|\bNaN\b/.test(text)) {
      faults.push(['leak', text.slice(0, 120)]);
    }
    const lang = parent.closest('[lang]')?.getAttribute('lang');
    if (foreign[lang]?.(text.replace(quoted, ''))) untranslated.push(text.slice(0, 80));
  }
  if (untranslated.length) {
    faults.push(['language', `not of the language said: ${untranslated.length} texts: ${untranslated.slice(0, 3).join(' | ')}`]);
  }
  for (const e of document.querySelectorAll('img')) {
    if (!e.hasAttribute('alt')) faults.push(['image', `no alt: ${e.getAttribute('src')}`]);
    if (e.complete && e.naturalWidth === 0) faults.push(['image', `not shown: ${e.getAttribute('src')}`]);
  }

  const ids = [...document.querySelectorAll('[id]')].map((e) => e.id);
  const once = new Set();
  const twice = new Set(ids.filter((id) => once.has(id) || !once.add(id)));
  if (twice.size) faults.push(['id', `twice: ${[...twice].slice(0, 5).join(', ')}`]);

  const links = [...document.querySelectorAll('a[href], area[href], link[href], svg a, svg use')].map((e) => {
    const href = e.getAttribute('href') ?? e.getAttribute('xlink:href') ?? '';
    let url = '';
    try {
      url = new URL(href, document.baseURI).href;
    } catch {
      faults.push(['link', `not an address: ${href}`]);
    }
    return { href, url, lang: e.getAttribute('hreflang') ?? '' };
  });
  return {
    lang: document.documentElement.lang,
    title: document.title.trim(),
    headings: [...document.querySelectorAll('h1')].map((e) => e.textContent.trim()),
    phone: document.querySelector('meta[name=viewport]')?.content ?? '',
    ids, links, faults,
  };
}

/** Opens what can be opened, so that all of the page is looked at. */
export function unfold() {
  for (const e of document.querySelectorAll('details')) e.open = true;
}

/** The elements that stick out of the page to the right; those that scroll inside a box of their own do not. */
export function overflow() {
  const width = document.documentElement.clientWidth;
  const boxed = (e) => {
    for (let p = e.parentElement; p && p !== document.body; p = p.parentElement) {
      if (getComputedStyle(p).overflowX !== 'visible') return true;
    }
    return false;
  };
  const out = [...document.body.querySelectorAll('*')].filter((e) => {
    if (e.ownerSVGElement || !e.checkVisibility()) return false;
    return e.getBoundingClientRect().right > width + 1 && !boxed(e);
  });
  const wide = document.scrollingElement.scrollWidth;
  if (!out.length && wide <= width) return [];
  // The innermost ones say what it is.
  const inner = out.filter((e) => !out.some((o) => o !== e && e.contains(o)));
  const name = (e) => `<${e.tagName.toLowerCase()}${e.id && ` id=${e.id}`} class=${e.getAttribute('class')}> ` +
    `to ${Math.round(e.getBoundingClientRect().right)}: ${e.textContent.trim().slice(0, 40)}`;
  return [`${wide} of ${width} px`, ...inner.slice(0, 3).map(name)];
}

/** Marks what a keyboard must reach and records what the focus looks like when it comes. */
export function watchFocus() {
  const look = (e) => {
    const s = getComputedStyle(e);
    const outline = s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0 ? `${s.outlineStyle} ${s.outlineWidth} ${s.outlineColor}` : '';
    return [outline, s.boxShadow, s.backgroundColor, s.borderColor, s.textDecoration, s.color, s.stroke, s.strokeWidth].join('|');
  };
  const controls = [...document.querySelectorAll(
    'a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex], [contenteditable=true], [onclick]')]
    .filter((e) => !e.disabled && e.getAttribute('tabindex') !== '-1' && e.checkVisibility({ visibilityProperty: true }))
    // Of the buttons of one choice Tab reaches the chosen one, the arrows the others.
    .filter((e) => e.type !== 'radio' || e.checked || !document.querySelector(`input[name="${CSS.escape(e.name)}"]:checked`));
  const rest = controls.map(look);
  const seen = new Set();
  const plain = new Set();
  document.addEventListener('focusin', ({ target }) => {
    const i = controls.indexOf(target);
    if (i < 0) return;
    seen.add(i);
    if (look(target) === rest[i]) plain.add(i);
  });
  const name = (i) => `<${controls[i].tagName.toLowerCase()}> ${(controls[i].textContent.trim() || controls[i].getAttribute('aria-label') || controls[i].id).slice(0, 60)}`;
  window.focusReport = () => ({
    unreached: controls.map((_, i) => i).filter((i) => !seen.has(i)).map(name),
    plain: [...plain].map(name),
  });
  return controls.length;
}

/** Letters of inline drawings that do not stand out from what is painted behind them, by the ratio of WCAG. */
export function contrast() {
  const rgba = (s) => {
    const n = (s.match(/[\d.]+/g) ?? []).map(Number);
    return s.startsWith('rgb') && n.length >= 3 ? [n[0], n[1], n[2], n[3] ?? 1] : null;
  };
  const light = ([r, g, b]) => [r, g, b]
    .map((v) => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const over = (top, under) => top[3] >= 1 ? top : [0, 1, 2].map((i) => top[i] * top[3] + under[i] * (1 - top[3])).concat(1);
  const behind = (e) => {
    for (; e; e = e.parentElement) {
      const c = rgba(getComputedStyle(e).backgroundColor);
      if (c && c[3] > 0) return over(c, [255, 255, 255, 1]);
    }
    const dark = getComputedStyle(document.documentElement).colorScheme.includes('dark') && matchMedia('(prefers-color-scheme: dark)').matches;
    return dark ? [18, 18, 18, 1] : [255, 255, 255, 1];
  };
  const faults = [];
  for (const svg of document.querySelectorAll('svg')) {
    const shapes = [...svg.querySelectorAll('rect, polygon, circle, ellipse, path')].filter((s) => !s.closest('defs, clipPath, marker, pattern'))
      .map((shape) => ({ shape, box: shape.getBoundingClientRect(), fill: rgba(getComputedStyle(shape).fill) })).filter((s) => s.fill?.[3] > 0);
    const page = behind(svg);
    for (const text of svg.querySelectorAll('text')) {
      const box = text.getBoundingClientRect();
      const ink = rgba(getComputedStyle(text.querySelector('tspan') ?? text).fill);
      if (!ink || !box.width || !text.textContent.trim()) continue;
      const x = box.x + box.width / 2;
      const y = box.y + box.height / 2;
      let ground = page;
      for (const s of shapes) {
        if (!(s.shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING)) continue;
        if (x < s.box.left || x > s.box.right || y < s.box.top || y > s.box.bottom) continue;
        const at = new DOMPoint(x, y).matrixTransform(s.shape.getScreenCTM().inverse());
        if (s.shape.isPointInFill(at)) ground = over(s.fill, ground);
      }
      const [a, b] = [light(over(ink, ground)), light(ground)];
      const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      if (ratio < 4.5) faults.push(`${ratio.toFixed(1)}:1 ${text.textContent.trim().slice(0, 40)}`);
    }
  }
  return faults;
}

/**
 * Hides all but one of the drawings that show, in its place; gives its letters and how many
 * sheets of A4 landscape it fills when as broad as they are, or null if there is no such drawing.
 */
export function onlyDrawing(number) {
  const svg = [...document.querySelectorAll('svg')].filter((e) => e.checkVisibility() && e.querySelectorAll('text').length > 4)[number];
  if (!svg) return null;
  document.getElementById('only')?.remove();
  for (const e of document.querySelectorAll('[data-only]')) e.removeAttribute('data-only');
  svg.dataset.only = '';
  const style = document.createElement('style');
  style.id = 'only';
  style.textContent = '*, *::before, *::after { visibility: hidden !important } [data-only], [data-only] * { visibility: visible !important }';
  document.head.append(style);
  const { width, height } = svg.viewBox.baseVal;
  return {
    text: [...svg.querySelectorAll('text')].map((e) => e.textContent).join(''),
    sheets: Math.ceil((height / width) * Math.SQRT2 - 0.01),
  };
}

// What a reader would stumble over, measured in the page as it is laid out. Returns a line for each fault.
() => {
  const faults = [];
  const root = document.documentElement;
  const rightToLeft = root.dir === 'rtl';
  const short = text => text.trim().replace(/\s+/g, ' ').slice(0, 40);

  if (root.scrollWidth > window.innerWidth) faults.push(`the page is ${root.scrollWidth} pixels wide on a screen of ${window.innerWidth}`);

  const rgba = color => {
    const [r, g, b, a = 1] = color.match(/[\d.]+/g).map(Number);
    return { r, g, b, a };
  };
  const linear = channel => (channel /= 255) <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  const luminance = ({ r, g, b }) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  const contrast = (one, two) => {
    const [dark, light] = [luminance(one), luminance(two)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const ground = element => {
    for (let at = element; at; at = at.parentElement) {
      const color = rgba(getComputedStyle(at).backgroundColor);
      if (color.a > 0) return color;
    }
    return { r: 255, g: 255, b: 255, a: 1 };
  };

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    const element = text.parentElement;
    const range = document.createRange();
    range.selectNodeContents(text);
    if (!text.data.trim() || !text.data.replace(/\u00a0/g, '').trim() || range.getClientRects().length === 0) continue;

    const style = getComputedStyle(element);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const ratio = contrast(rgba(style.color), ground(element));
    if (ratio < (large ? 3 : 4.5)) faults.push(`contrast ${ratio.toFixed(2)}: ${short(text.data)}`);
    if (size < 14) faults.push(`letters of ${size} pixels: ${short(text.data)}`);
  }

  const buttons = [...document.querySelectorAll('a.main, a.more')].map(link => ({ link, box: link.getBoundingClientRect() }));
  for (const { link, box } of buttons) {
    if (box.height < 44 || box.width < 44) faults.push(`a button of ${box.width} × ${box.height} pixels: ${short(link.textContent)}`);
  }

  // Wait and cancel: the cells are what is seen.
  const pair = [...document.querySelectorAll('td.main')].map(cell => cell.getBoundingClientRect());
  if (pair.length === 2) {
    const [wait, cancel] = pair;
    if (Math.abs(wait.width - cancel.width) > 1 || Math.abs(wait.height - cancel.height) > 1) faults.push('wait and cancel differ in size');
    const beside = Math.abs(wait.top - cancel.top) <= 1;
    const below = Math.abs(wait.left - cancel.left) <= 1 && cancel.top - wait.bottom < 24;
    if (!beside && !below) faults.push('wait and cancel do not stand together');
    if (beside && wait.left < cancel.left === rightToLeft) faults.push('wait does not come first');
  }

  // Every block of words begins at its side.
  for (const block of document.querySelectorAll('h1, h2, p:not(.page), th')) {
    const range = document.createRange();
    range.selectNodeContents(block);
    const lines = [...range.getClientRects()].filter(line => line.width > 0);
    if (lines.length === 0) continue;
    const box = block.getBoundingClientRect();
    const gap = rightToLeft
      ? box.right - Math.max(...lines.map(line => line.right)) - parseFloat(getComputedStyle(block).paddingRight)
      : Math.min(...lines.map(line => line.left)) - box.left - parseFloat(getComputedStyle(block).paddingLeft);
    if (Math.abs(gap) > 2) faults.push(`begins ${gap.toFixed(0)} pixels from its side: ${short(block.textContent)}`);
  }

  // Columns run from the side where lines begin.
  for (const row of document.querySelectorAll('tr')) {
    const lefts = [...row.children].map(cell => cell.getBoundingClientRect().left);
    if (lefts.some((left, at) => at > 0 && (left > lefts[at - 1]) === rightToLeft)) faults.push(`columns run the wrong way: ${short(row.textContent)}`);
  }

  return faults;
}

/*
 * Bars drawn by Apache ECharts, which is fetched when the first chart of a page is shown. The exact figures stand in a table beside
 * the picture; texts at the bars come from the server, nothing is rounded here but the marks of the axis.
 *
 * drawing = { library, locale, columns, categories: [text], names: [text], sizes: [[number]], texts: [[text]] }
 */
const COLOURS = ['--yj-muted', '--yj-accent', '--yj-amber', '--yj-green'];
let echarts = null;

/** Colours may depend on the light; the browser resolves them for a real element only. */
function colour(token, on) {
  const probe = document.createElement('span');
  probe.style.color = `var(${token})`;
  on.append(probe);
  const resolved = getComputedStyle(probe).color;
  probe.remove();
  return resolved;
}

class Chart extends HTMLElement {
  #drawing = null;
  #chart = null;
  #observer = null;

  connectedCallback() {
    if (Object.hasOwn(this, 'drawing')) {
      const early = this.drawing;
      delete this.drawing;
      this.#drawing = early;
    }
    this.#observer = new ResizeObserver(() => this.#chart?.resize());
    this.#observer.observe(this);
    this.#draw();
  }

  disconnectedCallback() {
    this.#observer?.disconnect();
    this.#chart?.dispose();
    this.#chart = null;
  }

  set drawing(value) {
    this.#drawing = value;
    this.#draw();
  }

  get drawing() {
    return this.#drawing;
  }

  async #draw() {
    const drawing = this.#drawing;
    if (!this.isConnected || !drawing) {
      return;
    }
    echarts ??= import(new URL('../' + drawing.library, import.meta.url).href);
    const library = await echarts;
    if (!this.isConnected || drawing !== this.#drawing) {
      return;
    }
    const rows = drawing.categories.length * (drawing.columns ? 0 : drawing.names.length * 16 + 16);
    this.style.height = drawing.columns ? '17rem' : Math.max(120, rows + 70) + 'px';
    this.#chart ??= library.init(this, null, { renderer: 'svg' });
    this.#chart.setOption(this.#option(drawing), true);
    this.#chart.resize();
    this.setAttribute('drawn', '');
  }

  #option(drawing) {
    const ink = colour('--yj-ink', this);
    const line = colour('--yj-line', this);
    const sheet = colour('--yj-sheet', this);
    const compact = new Intl.NumberFormat(drawing.locale, { notation: 'compact', maximumFractionDigits: 1 });
    const names = {
      type: 'category',
      data: drawing.categories,
      inverse: !drawing.columns,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: line } },
      axisLabel: { color: ink, hideOverlap: true, width: drawing.columns ? 90 : Math.min(180, this.clientWidth * 0.4), overflow: 'break' },
    };
    const values = {
      type: 'value',
      splitNumber: 4,
      axisLabel: { color: ink, hideOverlap: true, formatter: (value) => compact.format(value) },
      splitLine: { lineStyle: { color: line } },
    };
    const several = drawing.names.length > 1;
    return {
      animation: false,
      color: several ? COLOURS.map((token) => colour(token, this)) : [colour('--yj-accent', this)],
      textStyle: { fontFamily: getComputedStyle(this).fontFamily, color: ink },
      grid: { left: 20, right: 24, top: several ? 36 : 12, bottom: 8, containLabel: true },
      legend: several ? { top: 0, left: 0, itemWidth: 14, itemHeight: 10, textStyle: { color: ink } } : undefined,
      tooltip: {
        trigger: 'item',
        backgroundColor: sheet,
        borderColor: line,
        textStyle: { color: ink },
        confine: true,
        renderMode: 'richText',
        formatter: (at) => `${at.name}\n${at.seriesName}  ${drawing.texts[at.seriesIndex][at.dataIndex]}`,
      },
      xAxis: drawing.columns ? names : values,
      yAxis: drawing.columns ? values : names,
      series: drawing.names.map((name, i) => ({ name, type: 'bar', barMaxWidth: 28, data: drawing.sizes[i] })),
    };
  }
}

customElements.define('yj-chart', Chart);

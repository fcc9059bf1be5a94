// What a check found: printed as JSON; the check fails where there is anything.

export class Findings {
  #check;
  #found = new Map();
  #figures = {};

  constructor(check) {
    this.#check = check;
  }

  /** Adds a fault: the page, what is wrong, where on the page, and in which view of it. */
  add(page, what, where = '', view = '') {
    const key = JSON.stringify([page, what, where]);
    const finding = this.#found.get(key) ?? { page, what, where, views: [] };
    if (view) finding.views.push(view);
    this.#found.set(key, finding);
  }

  /** Notes a number that the report shows, whether or not something is wrong. */
  figure(name, value) {
    this.#figures[name] = value;
  }

  /** Prints the report and sets how the process ends. */
  report() {
    const findings = [...this.#found.values()];
    console.log(JSON.stringify({ check: this.#check, figures: this.#figures, findings }, null, 1));
    process.exitCode = findings.length > 0 ? 1 : 0;
  }
}

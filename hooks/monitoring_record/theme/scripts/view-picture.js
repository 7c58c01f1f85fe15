// The rows that a table of ratings shows, as a picture to share.
import { ratingCells, titleOf } from "./table-rows.js";

const WIDTH = 1400;
const MARGIN = 48;
const LINE = 36; // the height of a row
const MOST_LINES = 120; // a longer picture is read by nobody, and browsers draw none without bound
const LARGEST = 16_000_000; // pixels; phones draw no more
const FEW = 4; // up to so many meetings, a cell has words
const WORDS_WIDTH = 204;
const SIGN_WIDTH = 52;
const SIGN = 16;
const INDENT = 24;
const GIST_WIDTH = 380;

// Returns the picture as a PNG. `status` says how many rows there are; `choices` say what the table is narrowed to.
export async function viewAsPicture(table, lines, status, choices) {
  return new Picture(table, lines.slice(0, MOST_LINES), lines.length, [...choices, status]).png();
}

class Picture {
  constructor(table, lines, count, words) {
    this.table = table;
    this.lines = lines;
    this.more = count - lines.length;
    this.words = words.join(" · ");
    this.meetings = [...table.tHead.rows[0].cells].filter((cell) => cell.dataset.meeting);
    this.cellWidth = this.meetings.length <= FEW ? WORDS_WIDTH : SIGN_WIDTH;
    this.hasGists = table.matches(".reasoned") && lines.some(isPart) && this.meetings.length <= FEW;
    this.canvas = document.createElement("canvas");
    this.pen = this.canvas.getContext("2d");
    this.colours = colours(table);
  }

  async png() {
    this.signs = await signs(this.lines.flatMap(ratingCells));
    const height = this.draw(); // once to measure
    const scale = Math.min(2, Math.sqrt(LARGEST / (WIDTH * height)));
    this.canvas.width = Math.round(WIDTH * scale);
    this.canvas.height = Math.round(height * scale);
    this.pen.scale(scale, scale);
    this.fill(this.colours.paper, 0, 0, WIDTH, height);
    this.draw();
    return new Promise((done) => this.canvas.toBlob(done, "image/png"));
  }

  // Returns the height.
  draw() {
    this.pen.textBaseline = "middle";
    let y = MARGIN;
    y = this.text(document.querySelector("h1").textContent, y, 34, 700, this.colours.text);
    y = this.text(this.words, y + 6, 18, 400, this.colours.text);
    y = this.heads(y + 12);
    y = this.rows(y);
    if (this.more) y = this.text(`… and ${this.more} more`, y + 10, 16, 400, this.colours.quiet);
    return this.foot(y + 16) + MARGIN / 2;
  }

  heads(y) {
    this.font(15, 600);
    this.pen.fillStyle = this.colours.text;
    for (const [column, head] of this.meetings.entries()) {
      const words = this.cellWidth === SIGN_WIDTH ? head.querySelector("a").firstChild : head.querySelector("a");
      this.pen.fillText(words.textContent, this.left(column), y + 10);
      const when = head.querySelector(".when").textContent;
      if (this.cellWidth === WORDS_WIDTH) this.quietly(when, this.left(column), y + 29);
    }
    if (this.hasGists) this.pen.fillText(lastText(this.table.tHead.rows[0]), this.left(this.meetings.length), y + 10);
    this.fill(this.colours.line, MARGIN, y + 44, WIDTH - 2 * MARGIN, 2);
    return y + 46;
  }

  rows(start) {
    let y = start;
    let above;
    for (const line of this.lines) {
      const row = line.closest("tbody");
      // Parts whose recommendation is no row of the picture are below its name.
      if (isPart(line) && row !== above) {
        this.title(row.rows[0], y, 600, 0);
        y += LINE;
      }
      above = row;
      this.row(line, y);
      y += LINE;
      this.fill(this.colours.line, MARGIN, y, WIDTH - 2 * MARGIN, 1);
    }
    return y;
  }

  row(line, y) {
    this.title(line, y, isPart(line) ? 400 : 600, isPart(line) ? INDENT : 0);
    for (const [column, cell] of ratingCells(line).entries()) this.cell(cell, this.left(column), y);
    if (!this.hasGists || !isPart(line)) return;
    this.font(15, 400);
    this.pen.fillStyle = this.colours.text;
    this.pen.fillText(this.shortened(lastText(line), GIST_WIDTH), this.left(this.meetings.length), y + LINE / 2);
  }

  title(line, y, weight, indent) {
    this.font(17, weight);
    this.pen.fillStyle = this.colours.text;
    const words = `${line.querySelector("th .number").textContent}  ${titleOf(line)}`;
    const width = isPart(line) || this.lines.includes(line) ? this.left(0) - MARGIN - indent - 12 : WIDTH - 2 * MARGIN;
    this.pen.fillText(this.shortened(words, width), MARGIN + indent, y + LINE / 2);
  }

  cell(cell, x, y) {
    const link = cell.querySelector("a");
    if (!link) {
      if (this.cellWidth === WORDS_WIDTH) this.quietly(this.shortened(firstText(cell), WORDS_WIDTH), x, y + LINE / 2);
      return;
    }
    const { backgroundColor, color } = getComputedStyle(link);
    const hasWords = this.cellWidth === WORDS_WIDTH;
    const width = hasWords ? WORDS_WIDTH - 34 : 26;
    this.fill(backgroundColor, x, y + 5, width, LINE - 10, 4);
    if (cell.classList.contains("implied")) this.dashes(x - 2, y + 3, width + 4, LINE - 6);
    this.sign(cell, "--symbol", color, x + 6, y);
    if (hasWords) {
      this.font(15, 600);
      this.pen.fillStyle = color;
      this.pen.fillText(this.shortened(link.querySelector("span").textContent, width - 30), x + 26, y + LINE / 2);
    }
    const change = cell.querySelector("i:not(.symbol)");
    if (change) this.sign(cell, "--sign", getComputedStyle(change).color, x + width + 5, y);
  }

  // The sign is drawn in its colour on a canvas of its own, as a mask would.
  sign(cell, property, colour, x, y) {
    const picture = this.signs.get(addressOf(cell, property));
    if (!picture) return;
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = SIGN * 2;
    const pen = canvas.getContext("2d");
    pen.drawImage(picture, 0, 0, SIGN * 2, SIGN * 2);
    pen.globalCompositeOperation = "source-in";
    pen.fillStyle = colour;
    pen.fillRect(0, 0, SIGN * 2, SIGN * 2);
    this.pen.drawImage(canvas, x, y + (LINE - SIGN) / 2, SIGN, SIGN);
  }

  foot(y) {
    const isImplied = this.lines.some((line) => ratingCells(line).some((cell) => cell.matches(".implied")));
    const key = isImplied ? "Dashed edge: read off the reasons · " : "";
    const today = new Date().toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
    return this.text(`${key}${location.href} · ${today}`, y, 15, 400, this.colours.quiet);
  }

  // Writes a text in as many lines as it needs; returns where it ends.
  text(words, y, size, weight, colour) {
    this.font(size, weight);
    this.pen.fillStyle = colour;
    let end = y;
    for (const line of this.wrapped(words)) {
      this.pen.fillText(line, MARGIN, end + size * 0.65);
      end += size * 1.3;
    }
    return end;
  }

  wrapped(words) {
    const lines = [""];
    for (const word of words.split(/(?<=[\s&?/])/)) {
      const longer = lines.at(-1) + word;
      if (lines.at(-1) && this.pen.measureText(longer).width > WIDTH - 2 * MARGIN) lines.push(word);
      else lines[lines.length - 1] = longer;
    }
    return lines;
  }

  shortened(words, width) {
    if (this.pen.measureText(words).width <= width) return words;
    let end = words.length;
    while (end > 0 && this.pen.measureText(`${words.slice(0, end)}…`).width > width) end -= 1;
    return `${words.slice(0, end).trimEnd()}…`;
  }

  quietly(words, x, y) {
    this.font(15, 400);
    this.pen.fillStyle = this.colours.quiet;
    this.pen.fillText(words, x, y);
    this.font(15, 600);
    this.pen.fillStyle = this.colours.text;
  }

  font(size, weight) {
    this.pen.font = `${weight} ${size}px ${this.colours.font}`;
  }

  fill(colour, x, y, width, height, radius = 0) {
    this.pen.fillStyle = colour;
    this.pen.beginPath();
    if (this.pen.roundRect) this.pen.roundRect(x, y, width, height, radius);
    else this.pen.rect(x, y, width, height);
    this.pen.fill();
  }

  dashes(x, y, width, height) {
    this.pen.strokeStyle = this.colours.text;
    this.pen.lineWidth = 1.5;
    this.pen.setLineDash([4, 3]);
    this.pen.strokeRect(x, y, width, height);
  }

  left(column) {
    const gist = this.hasGists ? GIST_WIDTH : 0;
    return (
      WIDTH -
      MARGIN -
      gist -
      (this.meetings.length - column) * this.cellWidth +
      (column === this.meetings.length ? 4 : 0)
    );
  }
}

function isPart(line) {
  return line.classList.contains("part");
}

function firstText(cell) {
  return cell.firstElementChild?.textContent ?? "";
}

function lastText(line) {
  return line.cells[line.cells.length - 1].textContent;
}

function colours(table) {
  const { color, fontFamily } = getComputedStyle(table);
  return {
    text: color,
    font: fontFamily,
    paper: getComputedStyle(table.tHead.rows[0].cells[0]).backgroundColor,
    quiet: getComputedStyle(table.tHead.querySelector(".when")).color,
    line: getComputedStyle(table.tHead.rows[0].cells[0]).borderBottomColor,
  };
}

function addressOf(cell, property) {
  return getComputedStyle(cell)
    .getPropertyValue(property)
    .match(/url\("(.*)"\)/)?.[1];
}

// The pictures of all signs in the cells, by address. Without a size of its own, Firefox draws none.
async function signs(cells) {
  const all = cells.flatMap((cell) => ["--symbol", "--sign"].map((property) => addressOf(cell, property)));
  const addresses = [...new Set(all.filter(Boolean))];
  const pictures = addresses.map(async (address) => {
    const picture = new Image();
    picture.src = address.replace("viewBox=", `width='${SIGN * 2}' height='${SIGN * 2}' viewBox=`);
    await picture.decode();
    return [address, picture];
  });
  return new Map(await Promise.all(pictures));
}

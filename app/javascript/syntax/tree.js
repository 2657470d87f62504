// Runs inside QuickJS: hands a tree over as one flat list.
//
// The tree goes over flat because a nested one could be too deep for a JSON reader. Each node is
//     type, start, end, ...fields
// children first, so that a node's number is known when its parent is written; 0 stands for null. `shapes`
// (decode.py) says which fields a type has and how each is written:
//     node  its number            nodes  how many, then their numbers    text   number in `strings`
//     flag  0 or 1                value  kind and number in `strings`    range  start, end
"use strict";

const typeNumbers = new Map(Object.keys(shapes).map((name, index) => [name, index]));
const layouts = new Map(Object.entries(shapes));

// The text of a method begins after `static`: https://tc39.es/ecma262/#prod-MethodDefinition
function startOfMethod(node, input) {
  return node.static ? endOfTrivia(node.start + "static".length, input) : node.start;
}

function markMethod(node, input) {
  if (node.method || node.kind !== "init") node.value.sourceStart = startOfMethod(node, input);
}

const normalizers = {
  Literal(node) {
    if (node.regex) {
      node.type = "RegExpLiteral";
      node.pattern = node.regex.pattern;
      node.flags = node.regex.flags;
    } else if (node.bigint != null) {
      node.type = "BigIntLiteral";
    }
  },
  ObjectPattern(node) {
    for (const property of node.properties) {
      if (property.type === "Property") property.type = "AssignmentProperty";
    }
  },
  Property: markMethod,
  MethodDefinition: markMethod,
  TemplateElement(node) {
    node.cooked = node.value.cooked;
    node.raw = node.value.raw;
  },
};

// Breadth first; read backwards it has all children before their parents.
function flatten(root, input) {
  const order = [root];
  root.depth = 1;
  for (let index = 0; index < order.length; index++) {
    const node = order[index];
    const normalize = normalizers[node.type];
    if (normalize) normalize(node, input);
    const layout = layouts.get(node.type);
    if (node.depth > maxDepth) return { deep: node };
    const enqueue = (child) => {
      if (child === null || child === undefined) return;
      child.depth = node.depth + 1;
      order.push(child);
    };
    for (const [field, kind] of layout) {
      if (kind === "node") enqueue(node[field]);
      else if (kind === "nodes" && node[field]) node[field].forEach(enqueue);
    }
  }
  return { order };
}

// Each text stands in the list once.
class Strings {
  constructor() {
    this.list = [null];
    this.numbers = new Map();
  }

  numberOf(string) {
    if (string === null || string === undefined) return 0;
    let number = this.numbers.get(string);
    if (number === undefined) {
      number = this.list.push(string) - 1;
      this.numbers.set(string, number);
    }
    return number;
  }
}

const numberOf = (node) => (node === null || node === undefined ? 0 : node.number);

const writers = {
  node: (flat, strings, node, field) => flat.push(numberOf(node[field])),
  nodes: (flat, strings, node, field) => {
    const list = node[field] || [];
    flat.push(list.length);
    for (const element of list) flat.push(numberOf(element));
  },
  text: (flat, strings, node, field) => flat.push(strings.numberOf(node[field])),
  flag: (flat, strings, node, field) => flat.push(node[field] ? 1 : 0),
  value: (flat, strings, node, field) => {
    const value = node[field];
    if (typeof value === "string") flat.push(3, strings.numberOf(value));
    else if (typeof value === "number") flat.push(2, strings.numberOf(String(value)));
    else if (typeof value === "boolean") flat.push(1, value ? 1 : 0);
    else flat.push(0, 0);
  },
  range: (flat, strings, node) => flat.push(node.sourceStart ?? node.start, node.end),
};

function write(order) {
  const flat = [];
  const strings = new Strings();
  let number = 0;
  for (let index = order.length - 1; index >= 0; index--) {
    const node = order[index];
    node.number = ++number;
    flat.push(typeNumbers.get(node.type), node.start, node.end);
    for (const [field, kind] of layouts.get(node.type)) writers[kind](flat, strings, node, field);
  }
  return { flat, strings: strings.list, count: number };
}

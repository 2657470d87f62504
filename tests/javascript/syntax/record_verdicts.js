// Asks Node what it says of every program in programs.txt: writes verdicts.json beside it.
//     node --experimental-vm-modules --no-warnings tests/javascript/syntax/record_verdicts.js
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

const PARAMETERS = ["exports", "require", "module", "__filename", "__dirname"];

const compile = {
  script: (source) => new vm.Script(source),
  module: (source) => new vm.SourceTextModule(source),
  commonjs: (source) => vm.compileFunction(source, PARAMETERS),
};

function verdict(goal, source) {
  try {
    compile[goal](source);
    return null;
  } catch (error) {
    return error.message;
  }
}

const parts = fs.readFileSync(path.join(__dirname, "programs.txt"), "utf8").split(/^%% (.*)\n/m);
const verdicts = [];
for (let index = 1; index < parts.length; index += 2) {
  const [goal, source] = [parts[index], parts[index + 1].replace(/\n$/, "")];
  verdicts.push({ goal, source, message: verdict(goal, source) });
}
const recorded = { node: process.version, verdicts };
fs.writeFileSync(path.join(__dirname, "verdicts.json"), `${JSON.stringify(recorded, null, 1)}\n`);

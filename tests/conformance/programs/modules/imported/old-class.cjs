module.exports = class Old { hello() { return 'hello'; } };

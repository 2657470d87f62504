module.exports = { part: 'part', loaded: module.loaded };

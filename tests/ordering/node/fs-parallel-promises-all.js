// Promise.all keeps the order of its input
const fs = require('fs').promises;
Promise.all(['/', '/tmp', __filename].map((path) => fs.stat(path)))
  .then((stats) => console.log(stats.map((stat) => stat.isDirectory())));
Promise.allSettled([fs.readFile('/nope'), fs.stat('/')])
  .then((all) => console.log(all.map((one) => one.status)));

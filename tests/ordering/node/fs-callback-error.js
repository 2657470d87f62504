// The error of a callback has no frames of the program
const fs = require('fs');
fs.readFile('/does/not/exist', (error, data) => {
  console.log(data, error);
  console.log(error instanceof Error, Object.keys(error));
});
fs.readdir('/does/not/exist', (error) => console.log(error.message));

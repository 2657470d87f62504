// A thrown object is reported as console.log would show it.
throw { code: 42, list: [1, 2] };

for (const number of [1e-7, 1e-6, 0.001, 0.1, 1e23, 1e22, 9.5, 0.95, 999.9999, 1e-5, 123e-20, 5e-324, 1.7976931348623157e308]) {
  for (const digits of [1, 3, 16, 17, 18, 20, 21, 25, 50, 99]) {
    console.log(number, digits, number.toExponential(digits), number.toPrecision(digits));
  }
}

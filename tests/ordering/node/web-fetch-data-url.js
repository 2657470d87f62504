// fetch of a data: URL.
fetch("data:application/json,%7B%22a%22%3A1%7D").then(async (response) => {
  console.log(response.status, response.ok, response.headers.get("content-type"));
  console.log((await response.json()).a, response.bodyUsed);
  const text = await (await fetch("data:text/plain;base64,aGVsbG8=")).text(); console.log(text);
});
console.log("sync");
Promise.resolve().then(() => console.log("microtask"));

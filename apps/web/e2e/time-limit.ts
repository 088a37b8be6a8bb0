/** For one test in the browser; its steps give up sooner and say where. */
jest.setTimeout(60_000);

export { loadDemoOnce } from './load-demo';
export { demoSignIns } from './sign-ins';

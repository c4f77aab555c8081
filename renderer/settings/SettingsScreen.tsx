export { default } from '../frame/NotFound.tsx';

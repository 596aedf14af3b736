export { changingNothing, contentOf, rowsOf } from '@lodestone/testing';

/** On a machine that both share, whoever waits for an answer of the API comes before a batch that nobody waits for. */
import { setPriority } from 'node:os';

const BEHIND = 10;

setPriority(BEHIND);

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { receiptFileSchema } from '@lodestone/contracts';
import { type ReceiptFile, verifyReceipt } from '@lodestone/scoring-engine';

const USAGE = 'Usage: npx nx run worker:verify-receipt FILE';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Makes the score of a receipt file again, from the file alone, and says whether every digit is the same. */
function main([file]: readonly string[]): number {
  if (file === undefined) throw new Error(USAGE);
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
  receiptFileSchema.parse(content);
  const { receipt, subject } = content as ReceiptFile;
  const { matches, differences } = verifyReceipt(content as ReceiptFile, sha256);
  if (matches) {
    process.stdout.write(`${subject.name}: the same to the last digit, ${receipt.hash}\n`);
    return 0;
  }
  process.stdout.write(`${subject.name}: not what the facts in the file come to\n`);
  for (const { pointer, expected, actual } of differences) {
    process.stdout.write(`  ${pointer}: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}\n`);
  }
  return 1;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (cause) {
  process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`);
  process.exitCode = 2;
}

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** Returns the SHA-256 hash of a text in hexadecimal, also where a browser offers no synchronous one. */
export const textHash = (text: string): string => bytesToHex(sha256(new TextEncoder().encode(text)));

/** What is bundled: the bench with the packages it compares with. */
export { benchMatching } from './matching.ts'
export { PEERS } from './peers.mjs'

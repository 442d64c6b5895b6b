export { privateCodeSets } from './sets';
export {
  privateConstant,
  privateEnum,
  privateMeaning,
  privateMeanings,
  privateSetById,
  privateSetsFor,
  type PrivateMeaning,
  type PrivateSetSigns,
} from './lookup';

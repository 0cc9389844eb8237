/** A dictionary of OpenCC as opencc-js serialises it: `source result|source result|…`. */
declare module "opencc-js/dict/*" {
  const dictionary: string;
  export default dictionary;
}

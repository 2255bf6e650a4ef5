/** Style sheets are imported for their effect; the app's bundler takes them. */
declare module "*.css";

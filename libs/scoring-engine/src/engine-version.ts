/** Version of the engine that a receipt names; it rises whenever the same input could give another number or hash. */
export const ENGINE_VERSION = '1.1.0';

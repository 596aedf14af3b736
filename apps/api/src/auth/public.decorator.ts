import { SetMetadata } from '@nestjs/common';

export const IS_PUBLIC = 'lodestone:public';

/** Lets a route be called without a key. */
export const Public = () => SetMetadata(IS_PUBLIC, true);

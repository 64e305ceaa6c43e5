import { watchLoading } from './boot';

watchLoading();

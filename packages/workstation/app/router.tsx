import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { NotHere, PageBroken, PageLoading } from './page-states.tsx';
import { Shell } from './shell.tsx';

const root = createRootRoute({ component: Shell, notFoundComponent: NotHere });

/** Every page loads when it is first opened: the sign-in page carries none of them. */
const desk = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('../pages/desk/desk-page.tsx'), 'DeskPage'),
});
const newSearch = createRoute({
  getParentRoute: () => root,
  path: '/search',
  component: lazyRouteComponent(
    () => import('../pages/new-search/new-search-page.tsx'),
    'NewSearchPage',
  ),
});
const search = createRoute({
  getParentRoute: () => root,
  path: '/search/$searchId',
  component: lazyRouteComponent(() => import('../pages/search/search-page.tsx'), 'SearchPage'),
});
const examination = createRoute({
  getParentRoute: () => root,
  path: '/examination',
  component: lazyRouteComponent(
    () => import('../pages/examination/examination-page.tsx'),
    'ExaminationPage',
  ),
});
const bench = createRoute({
  getParentRoute: () => root,
  path: '/bench',
  component: lazyRouteComponent(() => import('../pages/bench/bench-page.tsx'), 'BenchPage'),
});
const hits = createRoute({
  getParentRoute: () => root,
  path: '/hits',
  component: lazyRouteComponent(() => import('../pages/hits/hits-page.tsx'), 'HitsPage'),
});
const hit = createRoute({
  getParentRoute: () => root,
  path: '/hits/$hitId',
  component: lazyRouteComponent(() => import('../pages/hits/hit-page.tsx'), 'HitPage'),
});
const records = createRoute({
  getParentRoute: () => root,
  path: '/records',
  component: lazyRouteComponent(() => import('../pages/records/records-page.tsx'), 'RecordsPage'),
});
const record = createRoute({
  getParentRoute: () => root,
  path: '/records/$recordId',
  component: lazyRouteComponent(() => import('../pages/records/record-page.tsx'), 'RecordPage'),
});
const audit = createRoute({
  getParentRoute: () => root,
  path: '/audit',
  component: lazyRouteComponent(() => import('../pages/audit/audit-page.tsx'), 'AuditPage'),
});
const administration = createRoute({
  getParentRoute: () => root,
  path: '/administration',
  component: lazyRouteComponent(
    () => import('../pages/administration/administration-page.tsx'),
    'AdministrationPage',
  ),
});
const supervision = createRoute({
  getParentRoute: () => root,
  path: '/supervision',
  component: lazyRouteComponent(
    () => import('../pages/supervision/supervision-page.tsx'),
    'SupervisionPage',
  ),
});
const account = createRoute({
  getParentRoute: () => root,
  path: '/account',
  component: lazyRouteComponent(() => import('../pages/account/account-page.tsx'), 'AccountPage'),
});
const picture = createRoute({
  getParentRoute: () => root,
  path: '/picture',
  component: lazyRouteComponent(() => import('../pages/picture/picture-page.tsx'), 'PicturePage'),
});
const pages = [
  desk,
  newSearch,
  search,
  examination,
  bench,
  hits,
  hit,
  records,
  record,
  audit,
  administration,
  supervision,
  account,
  picture,
];

export const router = createRouter({
  routeTree: root.addChildren(pages),
  defaultPreload: 'intent',
  defaultPendingComponent: PageLoading,
  defaultErrorComponent: PageBroken,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

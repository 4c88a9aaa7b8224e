export { authenticate } from './authenticate.ts';
export { createDirectoryClients, directoryContext } from './directory/directory-clients.ts';
export { directoryHandlers } from './directory/directory-routes.ts';
export { createFirstAdministrator, type FirstAdministrator } from './first-administrator.ts';
export { managedBureau } from './managed-bureau.ts';
export { permissionsOf } from './officer-store.ts';
export { requireBureau } from './require-bureau.ts';
export { accountHandlers } from './routes.ts';
export { signInHandlers } from './sign-in-routes.ts';

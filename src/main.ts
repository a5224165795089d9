import { planAddTabs, readTabGroups, runAddTabsStep } from './actions/addTabs';
import { checkWorkbook, mend } from './actions/checkWorkbook';
import { confirmImport, previewImport, readImportForm } from './actions/importPupils/run';
import {
  openAddTabs,
  openCheckWorkbook,
  openHelp,
  openImportPupils,
  openSetUp,
} from './actions/openSidebars';
import {
  finishSetUp,
  makeBritish,
  planSetUp,
  readSetUpForm,
  runSetUpStep,
  setUpWithStandardChoices,
} from './actions/setUp';
import { showTab } from './actions/showTab';
import { onOpen } from './menu';
import type { Server } from './server';
import { reading, writing } from './sheets/entry';

declare const global: Record<string, unknown>;

/** What a sidebar may call: exactly the functions of Server. */
const server: Server = {
  readSetUpForm: reading(readSetUpForm),
  makeBritish: writing(makeBritish),
  planSetUp: reading(planSetUp),
  runSetUpStep: writing(runSetUpStep),
  finishSetUp: reading(finishSetUp),
  readTabGroups: reading(readTabGroups),
  planAddTabs: reading(planAddTabs),
  runAddTabsStep: writing(runAddTabsStep),
  readImportForm: reading(readImportForm),
  previewImport: reading(previewImport),
  confirmImport: writing(confirmImport),
  checkWorkbook: reading(checkWorkbook),
  mend: writing(mend),
  showTab: reading(showTab),
};

// Each name is written out: the build makes a top-level function of every `global.x = …` that it finds here.
global.onOpen = onOpen;
global.onInstall = onOpen;
global.openSetUp = reading(openSetUp);
global.setUpWithStandardChoices = reading(setUpWithStandardChoices);
global.openAddTabs = reading(openAddTabs);
global.openImportPupils = reading(openImportPupils);
global.openCheckWorkbook = reading(openCheckWorkbook);
global.openHelp = reading(openHelp);
global.readSetUpForm = server.readSetUpForm;
global.makeBritish = server.makeBritish;
global.planSetUp = server.planSetUp;
global.runSetUpStep = server.runSetUpStep;
global.finishSetUp = server.finishSetUp;
global.readTabGroups = server.readTabGroups;
global.planAddTabs = server.planAddTabs;
global.runAddTabsStep = server.runAddTabsStep;
global.readImportForm = server.readImportForm;
global.previewImport = server.previewImport;
global.confirmImport = server.confirmImport;
global.checkWorkbook = server.checkWorkbook;
global.mend = server.mend;
global.showTab = server.showTab;

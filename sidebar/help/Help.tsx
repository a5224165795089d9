/** What the add-on is and how to begin: words only, so that it opens where nothing else does. */
export function Help() {
  return (
    <main class="prose">
      <header>
        <h1>Golden Thread</h1>
        <p>
          Careers tracking for schools: a careers audit, a pupil register and destination sheets, built inside
          your own spreadsheet.
        </p>
      </header>

      <section>
        <h2>First steps</h2>
        <ol>
          <li>
            <b>Set up or update this workbook.</b> Answer a few questions; the tabs are built.
          </li>
          <li>
            <b>Import pupils.</b> Bring the register in from your MIS as a .csv file, or paste it.
          </li>
          <li>
            <b>Start here.</b> Look through the settings on this tab.
          </li>
          <li>
            <b>Audit.</b> Go through the checklist, one section at a time.
          </li>
          <li>
            <b>Destinations.</b> Record where leavers intend to go, and later where they are.
          </li>
        </ol>
        <p>Worked-out columns are tinted: leave those alone. Type in the white ones.</p>
      </section>

      <section>
        <h2>The menu</h2>
        <p>Extensions ▸ Golden Thread has:</p>
        <dl>
          <dt>Set up or update this workbook…</dt>
          <dd>Builds the workbook, and later adds what is missing. Run it as often as you like.</dd>
          <dt>Set up with standard choices</dt>
          <dd>Builds it without asking anything. You can change the answers afterwards.</dd>
          <dt>Add tabs…</dt>
          <dd>Adds further groups of tabs when you want them.</dd>
          <dt>Import pupils…</dt>
          <dd>Adds new pupils and updates those already there. You see every change before it is made.</dd>
          <dt>Check this workbook…</dt>
          <dd>Finds deleted formulas, entries outside their list and the like, and mends what it can.</dd>
        </dl>
      </section>

      <section>
        <h2>Where your data are</h2>
        <p>
          Only in this spreadsheet. Nothing is sent to anyone else, and the add-on cannot open your other
          files. Columns that you leave out of an import never leave your browser.
        </p>
        <p>
          Google shares whole spreadsheets, not single tabs, and a hidden tab is not secret. Share this file
          only with staff who may see every pupil. Give everyone else a print or a PDF of a page.
        </p>
      </section>

      <section>
        <h2>Several Google accounts</h2>
        <p>
          If a panel says that it lacks permission, you are probably signed in to more than one Google
          account. Open the spreadsheet in a Chrome profile, or in an incognito window, where only your school
          account is signed in. The menu’s <i>Set up with standard choices</i> does not need a panel.
        </p>
      </section>

      <section>
        <h2>If something looks wrong</h2>
        <p>
          Run <i>Check this workbook</i>. To go back to an earlier state of everything, use Google’s File ▸
          Version history.
        </p>
      </section>

      <section>
        <h2>Removing the add-on</h2>
        <p>
          Extensions ▸ Add-ons ▸ Manage add-ons. The workbook goes on working: its formulas, lists and colours
          are ordinary cells. Only the menu and these panels go.
        </p>
      </section>
    </main>
  );
}

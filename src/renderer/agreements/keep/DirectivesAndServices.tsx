import { Page, PageHeader, Tabs } from '../../ui'
import { Library } from './Library'
import { Services } from './Services'

/** What the board keeps for every hearing: its directives ready to be taken over, and the services of the community. */
export function DirectivesAndServices() {
  return (
    <Page>
      <PageHeader
        title="Directives and services"
        detail="Ready for every hearing: the directives this board gives, and the services that can help."
      />
      <Tabs
        label="Directives and services"
        tabs={[
          { id: 'services', label: 'Services of the community', content: () => <Services /> },
          { id: 'library', label: 'Library of directives', content: () => <Library /> }
        ]}
      />
    </Page>
  )
}

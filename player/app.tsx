import { Component, type ComponentType, lazy, type ReactNode, Suspense, useEffect, useRef } from 'react'
import { ApiProblem } from './api/client.ts'
import { asProblem } from './api/request.ts'
import { Frame } from './frame/frame.tsx'
import { MissingPage } from './frame/missing-page.tsx'
import { ProblemNotice } from './frame/problem-notice.tsx'
import { Waiting } from './frame/waiting.tsx'
import { HomePage } from './home/home-page.tsx'
import type { LiveRoute } from './live/addresses.ts'
import { useRoute } from './router.ts'
import { withWords } from './with-words.ts'

// The front page needs neither the player nor the upload code.
const WatchPage = lazy(() => import('./watch/watch-page.tsx'))
const ListPage = lazy(() => import('./lists/list-page.tsx'))
const RegionPage = lazy(() => import('./regions/region-page.tsx'))
const EmbedPage = lazy(() => import('./embed/embed-page.tsx'))
const OrderPage = lazy(() => import('./lists/order-page.tsx'))
const ConnectionPage = lazy(() => import('./connection/connection-page.tsx'))
const PassesPage = lazy(() => import('./pay/passes-page.tsx'))
const KeptPage = lazy(() => import('./kept/kept-page.tsx'))

/** Pages whose words do not come with the first one: those of desks, of channels, of both. */
type Loading<P> = () => Promise<{ default: ComponentType<P> }>
const desk = <P,>(load: Loading<P>) => withWords(['desks'], load)
const onAir = <P,>(load: Loading<P>) => withWords(['live'], load)
const channelDesk = <P,>(load: Loading<P>) => withWords(['desks', 'live'], load)

const ChannelsPage = onAir(() => import('./live/channels-page.tsx'))
const ChannelPage = onAir(() => import('./live/channel-page.tsx'))
const GuidePage = onAir(() => import('./live/guide-page.tsx'))
const StudioChannelsPage = channelDesk(() => import('./studio/channels/channels-page.tsx'))
const StudioChannelPage = channelDesk(() => import('./studio/channels/channel-page.tsx'))

const UploadPage = desk(() => import('./studio/upload-page.tsx'))
const ComplainPage = desk(() => import('./complaints/complain-page.tsx'))
const LookUpPage = desk(() => import('./complaints/look-up-page.tsx'))
const DeskPage = desk(() => import('./desk/desk-page.tsx'))
const DeskTermsPage = desk(() => import('./desk/terms-page.tsx'))
const BreachesPage = desk(() => import('./desk/breaches-page.tsx'))
const TermsPage = desk(() => import('./terms/terms-page.tsx'))
const AccountPage = desk(() => import('./account/account-page.tsx'))
const VouchersPage = desk(() => import('./shop/vouchers-page.tsx'))
const EarningsPage = desk(() => import('./shop/earnings-page.tsx'))
const ImportsPage = desk(() => import('./studio/imports/imports-page.tsx'))
const StudioTitlesPage = desk(() => import('./studio/titles/titles-page.tsx'))
const StudioTitlePage = desk(() => import('./studio/title/title-page.tsx'))
const WebhooksPage = desk(() => import('./studio/webhooks/webhooks-page.tsx'))
const ListsPage = desk(() => import('./desk/lists-page.tsx'))
const PeopleOfHubPage = desk(() => import('./desk/people-page.tsx'))
const OutboxPage = desk(() => import('./desk/outbox-page.tsx'))
const InvitedPage = desk(() => import('./signing-in/invited-page.tsx'))
const ResetPage = desk(() => import('./signing-in/reset-page.tsx'))
const ConfirmPage = desk(() => import('./signing-in/confirm-page.tsx'))
const FiguresPage = desk(() => import('./studio/figures/figures-page.tsx'))
const RestrictionsPage = desk(() => import('./desk/restrictions-page.tsx'))
const AgesPage = desk(() => import('./desk/ages-page.tsx'))
const ClocksPage = desk(() => import('./desk/clocks-page.tsx'))
const AuditPage = desk(() => import('./desk/audit-page.tsx'))
const OperationsPage = desk(() => import('./desk/operations/operations-page.tsx'))
const TrafficPage = desk(() => import('./desk/traffic/traffic-page.tsx'))
const TransparencyPage = desk(() => import('./transparency/transparency-page.tsx'))

/** A page that failed to load or to draw says so in words instead of leaving nothing. */
class Guard extends Component<{ children: ReactNode }, { cause: unknown }> {
  override state: { cause: unknown } = { cause: null }
  static getDerivedStateFromError(cause: unknown): { cause: unknown } {
    return { cause }
  }
  override render(): ReactNode {
    if (this.state.cause === null) return this.props.children
    // Code that was never fetched cannot be now.
    const problem = navigator.onLine ? asProblem(this.state.cause) : new ApiProblem('offline', 0, '')
    return <ProblemNotice problem={problem} retry={() => location.reload()} />
  }
}

function PageOfChannels({ route }: { route: LiveRoute }) {
  switch (route.page) {
    case 'channels':
      return <ChannelsPage kind={route.kind} region={route.region} />
    case 'channel':
      return <ChannelPage key={`${route.id} ${route.from}`} id={route.id} from={route.from} />
    case 'guide':
      return <GuidePage day={route.day} />
    case 'studioChannels':
      return <StudioChannelsPage />
    case 'studioChannel':
      return <StudioChannelPage key={route.id} id={route.id} />
  }
}

function Page() {
  const { route } = useRoute()
  switch (route.page) {
    case 'home':
      return <HomePage browse={route} />
    case 'watch':
      return <WatchPage key={`${route.id} ${route.at}`} id={route.id} at={route.at} order={route.order} />
    case 'series':
    case 'person':
    case 'collection':
    case 'publisher':
      return <ListPage key={route.id} of={route.page} id={route.id} />
    case 'channels':
    case 'channel':
    case 'guide':
    case 'studioChannels':
    case 'studioChannel':
      return <PageOfChannels route={route} />
    case 'region':
      return <RegionPage key={route.region} region={route.region} />
    case 'embed':
      return <EmbedPage key={route.id} id={route.id} />
    case 'order':
      return <OrderPage />
    case 'upload':
      return <UploadPage />
    case 'complain':
      return <ComplainPage titleId={route.titleId} channelId={route.channelId} at={route.at} />
    case 'complaints':
      return <LookUpPage number={route.number} />
    case 'desk':
      return <DeskPage />
    case 'desk/terms':
      return <DeskTermsPage />
    case 'desk/breaches':
      return <BreachesPage />
    case 'account':
      return <AccountPage />
    case 'terms':
      return <TermsPage document={route.document} version={route.version} />
    case 'imports':
      return <ImportsPage />
    case 'titles':
      return <StudioTitlesPage />
    case 'studioTitle':
      return <StudioTitlePage key={route.id} id={route.id} />
    case 'webhooks':
      return <WebhooksPage />
    case 'desk/lists':
      return <ListsPage />
    case 'desk/people':
      return <PeopleOfHubPage />
    case 'desk/mail':
      return <OutboxPage />
    case 'invited':
      return <InvitedPage />
    case 'reset':
      return <ResetPage />
    case 'confirm':
      return <ConfirmPage />
    case 'figures':
      return <FiguresPage of={route.of} id={route.id} />
    case 'desk/restrictions':
      return <RestrictionsPage />
    case 'desk/ages':
      return <AgesPage />
    case 'desk/clocks':
      return <ClocksPage />
    case 'desk/audit':
      return <AuditPage />
    case 'desk/operations':
      return <OperationsPage />
    case 'desk/traffic':
      return <TrafficPage />
    case 'transparency':
      return <TransparencyPage />
    case 'connection':
      return <ConnectionPage />
    case 'passes':
      return <PassesPage />
    case 'vouchers':
      return <VouchersPage />
    case 'earnings':
      return <EarningsPage />
    case 'kept':
      return <KeptPage />
    case 'missing':
      return <MissingPage />
  }
}

export function App() {
  const { route, visit } = useRoute()
  const first = useRef(true)
  // After a step the reader of a screen must be on the new page, not on a link that is gone.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `visit` is the step itself
  useEffect(() => {
    if (first.current) first.current = false
    else document.getElementById('main')?.focus({ preventScroll: true })
  }, [visit])
  const page = (
    <Guard key={route.page}>
      <Suspense fallback={<Waiting className="page-waiting" />}>
        <Page />
      </Suspense>
    </Guard>
  )
  // Inside another site's page stands the title alone.
  return route.page === 'embed' ? page : <Frame>{page}</Frame>
}

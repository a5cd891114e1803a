import './ui/base.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { whenSignedOut } from './ui/api.ts'
import { loadWords, Words } from './ui/i18n.tsx'
import { preferences, showLocale, showPreferences } from './ui/preferences.ts'
import { newQueryClient } from './ui/queries.tsx'
import { Sprite } from './ui/sprite.tsx'
import { newRouter } from './web/router.tsx'

/** The composition root of the app: the reader's choices, the words, what was read, the pages. */
showPreferences(preferences())
showLocale(preferences().locale)

const queryClient = newQueryClient()
const router = newRouter(queryClient)

whenSignedOut(async () => {
  const { pathname, href } = router.state.location
  if (pathname !== '/sign-in') await router.navigate({ to: '/sign-in', search: { next: href } })
  queryClient.clear()
})

const place = document.getElementById('app')
if (!place) throw new Error('the page has no place for the app')
try {
  await loadWords(preferences().locale)
  draw(place)
} catch (error) {
  // Without words there is no page: these are the only ones that stand in the code.
  place.textContent =
    'Waymark did not load. Check the connection and reload. · Waymark n’a pas pu se charger. Vérifiez la connexion et rechargez. · لم يُحمَّل Waymark. تحقق من الاتصال وأعد التحميل.'
  throw error
}

function draw(where: HTMLElement): void {
  createRoot(where).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <Words>
          <Sprite />
          <RouterProvider router={router} />
        </Words>
      </QueryClientProvider>
    </StrictMode>,
  )
}

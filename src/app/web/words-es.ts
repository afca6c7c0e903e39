// What every page needs before it is seen, as one file of the build.
export { default as app } from './messages/es.json'
export { default as client } from '../../ui/client/messages/es.json'
export { default as ui } from '../../ui/messages/es.json'
export { titles } from 'virtual:page-titles/es'

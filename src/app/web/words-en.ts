// What every page needs before it is seen, as one file of the build.
export { default as app } from './messages/en.json'
export { default as client } from '../../ui/client/messages/en.json'
export { default as ui } from '../../ui/messages/en.json'
export { titles } from 'virtual:page-titles/en'

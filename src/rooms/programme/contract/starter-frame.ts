/** What a new programme is offered to begin with; it takes of it what it wants, and adds its own. */
export const STARTER_SECTORS = [
  { code: 'police', nameEs: 'Policía', nameEn: 'Police' },
  { code: 'prosecution', nameEs: 'Fiscalía', nameEn: 'Prosecution' },
  { code: 'judiciary', nameEs: 'Judicatura', nameEn: 'Judiciary' },
] as const

/** Conditions of the launch. Three are presented with another, as long as that one is taken too. */
export const STARTER_CONDITIONS = [
  {
    code: 'political',
    nameEs: 'Políticas',
    nameEn: 'Political',
    definitionEs: 'Voluntad, prioridad y compromiso de las autoridades, y lo que los socava: negación, corrupción y complicidad.',
    definitionEn: 'Will, priority and commitment of authorities, and what undermines them: denial, corruption and complicity.',
    foldsInto: null,
  },
  {
    code: 'legal',
    nameEs: 'Jurídicas',
    nameEn: 'Legal',
    definitionEs: 'Tratados, leyes y penas: qué se tipifica, cómo se define y qué derechos reconoce la norma.',
    definitionEn: 'Treaties, laws and penalties: what is criminalised, how it is defined and which rights the rules recognise.',
    foldsInto: null,
  },
  {
    code: 'institutional',
    nameEs: 'Institucionales',
    nameEn: 'Institutional',
    definitionEs: 'Órganos, unidades, comisiones y redes: quién responde y cómo se coordina, dentro del país y entre países.',
    definitionEn: 'Bodies, units, commissions and networks: who answers and how they coordinate, at home and between countries.',
    foldsInto: null,
  },
  {
    code: 'technical',
    nameEs: 'Técnicas',
    nameEn: 'Technical',
    definitionEs: 'Conocimiento, capacitación, métodos, herramientas y datos.',
    definitionEn: 'Knowledge, training, methods, tools and data.',
    foldsInto: null,
  },
  {
    code: 'operational',
    nameEs: 'Operativas',
    nameEn: 'Operational',
    definitionEs: 'Cómo transcurre el trabajo y qué resultados da: investigar, acusar, juzgar, atender y prevenir.',
    definitionEn: 'How the work goes and what it yields: investigating, charging, trying, caring and preventing.',
    foldsInto: 'technical',
  },
  {
    code: 'financial',
    nameEs: 'Financieras',
    nameEn: 'Financial',
    definitionEs: 'Presupuesto, medios y apoyo externo.',
    definitionEn: 'Budget, means and external support.',
    foldsInto: 'institutional',
  },
  {
    code: 'personnel',
    nameEs: 'De personal',
    nameEn: 'Personnel',
    definitionEs: 'Número, permanencia y asignación del personal.',
    definitionEn: 'Number, tenure and assignment of staff.',
    foldsInto: 'institutional',
  },
] as const

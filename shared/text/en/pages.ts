import type { PagesText } from '../sv/pages.ts'

/** The pages that tell about the service. They say only what is true of it now. */
export const pages: PagesText = {
  fillIn: 'The organiser fills in',
  about: {
    title: 'About Komma överens',
    lead: 'A game for associations and public organisations that want to come to a real agreement.',
    sections: [
      {
        heading: 'What it is',
        paragraphs: [
          'Komma överens (“coming to an agreement”) is a workshop of between 45 minutes and two and a half hours, in one room or at a distance. Each person writes a tile for their own organisation. Then the tiles are dealt, so that you speak for somebody else. You come up with ideas together, build on them and ask each other. Nothing moves without a yes.',
          'Towards the end everybody comes home to their own tile and reads what has been proposed in their name. Only then does the organisation itself answer: yes, yes if, or not us.',
        ],
      },
      {
        heading: 'Not a contract',
        paragraphs: [
          'What you agree on is a declaration of intent. It shows what you want and binds nobody in law. What is written in another’s role is an idea from the game until the organisation itself has said yes. The document always keeps the two apart.',
          'Nobody wins and nobody loses. An honest no is also a result.',
        ],
      },
      {
        heading: 'Where it comes from',
        paragraphs: [
          'Inspired by the game Komma överens (2015). The name and the method belong to others. The town, the bridges, the rules and all texts and pictures here are our own. Nothing is taken from that game’s material.',
          'All organisations in the examples are invented.',
        ],
      },
      {
        heading: 'Open source',
        paragraphs: [
          'The software is free to use, study and change under the European Union Public Licence, EUPL 1.2. The typefaces Atkinson Hyperlegible Next and Fraunces are used under the SIL Open Font License 1.1.',
        ],
      },
    ],
  },
  accessibility: {
    title: 'Accessibility',
    lead: 'How accessible the service is today, what is lacking, and how to tell us.',
    sections: [
      {
        heading: 'Who is responsible',
        paragraphs: [
          'Whoever arranges the workshop is responsible for the service being accessible, under the Swedish act on accessibility to digital public services (DOS-lagen).',
        ],
        blanks: {
          organisation: 'Name of the organisation',
          service: 'Name and address of the service',
          compliance: 'Whether the service complies with the act fully, partly or not',
          assessment: 'How the service has been assessed, and by whom',
          assessedOn: 'Day of the latest assessment',
          updatedOn: 'Day when this statement was last updated',
        },
      },
      {
        heading: 'How it is built',
        list: [
          'The whole workshop can be carried out with the keyboard alone.',
          'Everything that is shown is there as text. Shape, colour and word say the same thing, so nobody needs to see colour.',
          'The pages can be read on a screen 320 pixels wide and with text at 200 per cent.',
          'Nothing closes by itself when time is up. You can ask for more time.',
          'What you write is saved while you write, and stays if the connection goes away.',
          'The town is there as a map and as a list. The list shows the same, and you change with one button.',
          'Nothing flashes. Motion is turned off if your device asks for it.',
          'You can choose easy Swedish (lättläst), beside the languages. What matters most is then said in fewer and simpler words.',
          'You may write on paper or say it aloud, and somebody else types it for you. Tell the facilitator.',
        ],
      },
      {
        heading: 'What we know is lacking',
        list: [
          'The map of the town has not been tried with a screen reader or on every kind of tablet. Everything on it is in the list as well.',
          'The big screen is for the whole room and cannot be enlarged in the browser. What is said there is also on the tablets or read aloud by the facilitator.',
          'The service has not been tried with screen readers by people who use them every day.',
          'Two people on one tablet see half of it each. Both must be able to reach the screen.',
          'What participants write themselves is not there in easy Swedish.',
          'The exported documents have not been assessed against the requirements for accessible documents.',
        ],
      },
      {
        heading: 'Tell us',
        paragraphs: [
          'Is there something that does not work for you during the workshop? Tell the facilitator, or press Help. Somebody else can always type for you.',
          'Afterwards you reach whoever arranged the workshop here.',
        ],
        blanks: {
          email: 'E-mail for comments',
          telephone: 'Telephone for comments',
          answersWithin: 'How soon you answer',
        },
      },
      {
        heading: 'If you are not satisfied with the answer',
        paragraphs: [
          'The Swedish Agency for Digital Government, Digg, supervises the act. You can report a public organiser that does not follow it.',
        ],
        links: [{ href: 'https://www.digg.se/tdosanmalan', label: 'Report lacking accessibility to Digg' }],
      },
    ],
  },
  privacy: {
    title: 'What is kept',
    lead: 'We ask for as little as possible: a first name and an organisation. No account and no e-mail.',
    sections: [
      {
        heading: 'Who is responsible',
        paragraphs: ['Whoever arranges the workshop is the data controller and answers your questions.'],
        blanks: {
          organisation: 'Name of the organisation',
          dataProtectionOfficer: 'Contact for the data protection officer',
          legalBasis: 'Legal basis for the processing',
        },
      },
      {
        heading: 'What is kept',
        list: [
          'Your first name, your seat and which organisation you come from.',
          'What you write: tiles, ideas, questions and answers, agreements, next steps and notes.',
          'At a distance: the messages at the ideas and the links to the video meeting too. They are not in the document.',
          'What you have begun to write and not handed in, so that it is there if the tablet goes dark.',
          'What happened and when, so that the workshop can go on if the server restarts.',
          'Your answers to the survey and the insights in the talk are kept without names. That you have answered the survey is noted apart.',
        ],
      },
      {
        heading: 'For how long',
        paragraphs: [
          'Nothing is erased by itself in this version, except rehearsals with invented participants. Nor can first names alone, or one person, be erased. Whoever arranges the workshop decides the day. Then whoever runs the server erases everything that is kept there. The document with what the organisations agreed on may be kept longer and become a public record.',
          'Write nothing sensitive about a person, neither yourself nor anyone else. The facilitator can hide a text that went wrong.',
        ],
        blanks: {
          erasedOn: 'Day when the workshop is erased',
          erasedBy: 'Who erases it',
        },
      },
      {
        heading: 'Who sees it',
        paragraphs: [
          'Everyone in the workshop sees first names, tiles, ideas and agreements. Only you see your own notes. What you answered in the homecoming is shown when the answers open. The document says what each organisation answered, including a no. Reasons for a no are counted without names.',
          'The service sends no data to other companies or services. The pages fetch nothing from other servers. Your network address is used only to stop guessed codes. It is not kept.',
        ],
      },
      {
        heading: 'Cookies',
        paragraphs: [
          'The cookies are needed for you to find your way back to your seat. They are kept for at most 60 days and follow you nowhere else.',
        ],
        table: {
          head: ['Name', 'What it does'],
          rows: [
            ['plats-…', 'Says which seats this tablet has in a workshop.'],
            ['regi, regi-…', 'Says that the computer or tablet belongs to a facilitator.'],
          ],
        },
      },
      {
        heading: 'On your device',
        paragraphs: [
          'The browser remembers this until you clear it. None of it is sent to anyone but the server of the workshop.',
        ],
        table: {
          head: ['Name', 'What it is'],
          rows: [
            [
              'language, theme',
              'Your language, whether you read easy Swedish, and whether you have chosen a light or a dark page.',
            ],
            ['town', 'Whether you have chosen to see the market as a list or as a map.'],
            ['sound', 'Whether you want to hear the town. It is silent until you turn the sound on.'],
            ['join-attempt', 'Code and first name while you wait to come in. Removed once you are in.'],
            ['workshop, seat, visited', 'Which workshop and which seat you were in last.'],
            ['call-name-…', 'That you have changed your name in the video meeting, and to what. Only at a distance.'],
            ['survey-…', 'That you have answered the questions at the start and at the end, not what you answered.'],
            [
              'plan-…, checklist-…, console.shortcuts',
              'The facilitator’s draft, checklist and choice of shortcuts. Draft and checklist are removed when the workshop has been erased and someone opens the list of workshops here.',
            ],
            [
              'written-…',
              'What the facilitator has begun to write in a workshop. Removed once it has been sent. If the workshop has been erased, it is removed the next time someone opens the list of workshops here. After 60 days it is removed the next time someone opens the console here.',
            ],
            [
              'reloaded-for, tab',
              'That the page has been reloaded after an update, and a name for the tab. Both go when it is closed.',
            ],
            [
              'komma-overens (database), komma-overens/…',
              'What you have begun to write and not handed in, and what has not been sent yet. When the workshop has been erased, it is removed the next time you open the game here.',
            ],
          ],
        },
      },
      {
        heading: 'Your rights',
        paragraphs: [
          'You can ask the organiser to see, correct or erase your data. You can also complain to the Swedish Authority for Privacy Protection, IMY.',
        ],
      },
    ],
  },
  missing: {
    title: 'There is no such page',
    lead: 'There is nothing at this address. See whether a character went wrong.',
    sections: [
      {
        heading: 'Where did you want to go?',
        paragraphs: ['Participants begin on the start page and type the code shown on the big screen.'],
        links: [
          { href: '/', label: 'To the start page' },
          { href: '/regi', label: 'To the console, for facilitators' },
        ],
      },
    ],
  },
}

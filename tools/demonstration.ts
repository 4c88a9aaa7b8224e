console.log('whorl: the demonstration is under construction; see README.md');

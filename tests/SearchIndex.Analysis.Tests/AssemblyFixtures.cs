[assembly: AssemblyFixture(typeof(SearchIndex.Analysis.Tests.LexiconFiles))]

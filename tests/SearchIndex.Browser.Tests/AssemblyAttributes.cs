using SearchIndex.Browser.Tests.Setup;

[assembly: AssemblyFixture(typeof(Stage))]

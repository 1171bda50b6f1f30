using SearchIndex.Conventions.Tests.Tree;

[assembly: AssemblyFixture(typeof(Checkout))]
